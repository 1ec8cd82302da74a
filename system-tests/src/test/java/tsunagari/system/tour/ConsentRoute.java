package tsunagari.system.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.EnumSet;
import tsunagari.launcher.Service;
import tsunagari.system.Citizen;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.PendingPage;
import tsunagari.system.pages.ReplacePage;

/** マイページ属性連携認証 at each site, with everything that can be wrong, and what may come after it instead of つながり完了. */
final class ConsentRoute {
    private static final String HANAKO = "hanako@example.com";
    private static final int GUESSES = 10;

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    ConsentRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        sites();
        mistakes();
        replacement();
        elsewhere();
        completedHere();
        pending();
        throttled();
        ended();
    }

    private void sites() {
        citizen.signIn("nanako");
        for (Sites site : EnumSet.complementOf(EnumSet.of(Sites.HELLOWORK))) {
            citizen.hub().connect(site.id());
            tour.page("consent", site.id());
        }
    }

    private void mistakes() {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        tour.answer("consent", "nothing typed", () -> send(consent, "", ""));
        tour.answer("consent", "no e-mail address", () -> send(consent, "花子", Sites.PASSWORD));
        tour.answer("consent", "too long", () -> send(consent, "a".repeat(300) + "@example.com", "x".repeat(2000)));
        tour.answer("consent", "wrong password", () -> send(consent, HANAKO, "not-the-password"));
    }

    private void replacement() {
        citizen.beginConnect("goro", "hellowork").fill("goro@example.com", Sites.PASSWORD).consent();
        new ReplacePage(citizen.input()).arrived();
        tour.page("replace", "offered");
        expire("verified_until");
        citizen.page().reload();
        tour.page("consent problem", "the offer has expired");
    }

    /** The owner of an account without a mail address could not be told of a move. */
    private void elsewhere() {
        citizen.beginConnect("nanako", "denpa").connect(Sites.DENPA.nanako(), Sites.PASSWORD);
        system.database().change(Service.ACCOUNT, "UPDATE account SET confirmed_email = NULL WHERE site = 'denpa'");
        ConsentPage consent = citizen.beginConnect("hanako", "denpa");
        tour.answer("connected elsewhere", "the account's owner has no address",
            () -> send(consent, Sites.DENPA.nanako(), Sites.PASSWORD));
    }

    private void completedHere() {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        String page = citizen.page().url();
        consent.connect(HANAKO, Sites.PASSWORD);
        citizen.open(URI.create(page.replace("/connect?", "/connected?")));
        tour.page("completed at the site", "for a portal that has no such page");
    }

    private void pending() {
        citizen.beginConnect("nanako", "nenkin").fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
        new PendingPage(citizen.input()).arrived();
        tour.page("pending", "the back office works on it");
        for (String end : new String[] {"REFUSED", "EXPIRED"}) {
            system.database().change(Service.LINK, "UPDATE connection SET state = '" + end + "' WHERE site = 'nenkin'");
            citizen.page().reload();
            tour.page("pending problem", end.toLowerCase());
        }
    }

    private void throttled() {
        ConsentPage consent = citizen.beginConnect("shiro", "hellowork");
        String handle = handle();
        RequestOptions wrong = RequestOptions.create().setHeader("Origin", system.at(Service.LINK, "").toString())
            .setForm(FormData.create().set("h", handle).set("loginId", "shiro@example.com").set("password", "guess"));
        for (int guess = 0; guess < GUESSES; guess++) {
            citizen.page().request().post(system.site("hellowork", "/connect").toString(), wrong);
        }
        tour.answer("consent", "too many attempts", () -> send(consent, "shiro@example.com", Sites.PASSWORD));
    }

    private void ended() {
        citizen.beginConnect("shiro", "denpa");
        expire("expires_at");
        citizen.page().reload();
        tour.page("consent problem", "the page has expired");
        citizen.open(system.site("denpa", "/connect?h=" + "A".repeat(handle().length())));
        tour.page("consent problem", "of another browser");
    }

    private String handle() {
        return citizen.page().url().replaceFirst(".*[?&]h=([^&]*).*", "$1");
    }

    private void expire(String column) {
        system.database().change(Service.LINK,
            "UPDATE link_proof SET " + column + " = '2020-01-01' WHERE handle = '" + handle() + "'");
    }

    /** Waits until the answer is there: it has a number for the desk, unlike the form. */
    private void send(ConsentPage consent, String loginId, String password) {
        consent.arrived().fill(loginId, password).consent();
        assertThat(citizen.on("reference")).isVisible();
    }
}
