package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.CompletedPage;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.DeskPage;
import tsunagari.system.pages.HomePage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.MailboxPage;
import tsunagari.system.pages.MismatchPage;
import tsunagari.system.pages.PendingPage;
import tsunagari.system.pages.ReplacePage;

/**
 * Each journey once, from its first page to its last. A class below says by its {@link Goes} how; what the journeys do to
 * connections and sessions is the matter of the tests named after them.
 */
@InBrowser
abstract class EveryJourney {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void connect_use_sign_out_sign_in_and_release_at_the_site(Citizen citizen) {
        citizen.beginConnect("nanako", "hellowork").connect("nanako@example.com", Sites.PASSWORD).use().signOut();
        assertThat(citizen.on("signed-out")).isVisible();
        citizen.press("hub");
        HubPage hub = new HubPage(citizen.input()).reload().showsConnected("hellowork");
        hub.signIn("hellowork").release();
        assertThat(citizen.on("released")).isVisible();
        citizen.press("hub");
        new HubPage(citizen.input()).showsUnconnected("hellowork");
    }

    @Test
    void restart_after_a_mismatch(Citizen citizen) {
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived().restart().connect("saburo@example.com", Sites.PASSWORD).use();
    }

    @Test
    void register_by_the_mailed_link(Citizen citizen, RunningSystem system) {
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived().register().register("shin@example.com", Sites.PASSWORD);
        mailbox(citizen, system, "shin@example.com").register().confirm();
        citizen.press("hub");
        new HubPage(citizen.input()).connect("hellowork").connect("shin@example.com", Sites.PASSWORD).use();
    }

    @Test
    void move_a_connection_and_disown_it(Citizen citizen, RunningSystem system) {
        citizen.beginConnect("goro", "hellowork").fill("goro@example.com", Sites.PASSWORD).consent();
        new ReplacePage(citizen.input()).arrived().consent().use();
        mailbox(citizen, system, "goro@example.com").disown().confirm();
        citizen.hub().showsUnconnected("hellowork");
    }

    @Test
    void wait_for_a_deferred_linking(Citizen citizen, RunningSystem system) {
        citizen.beginConnect("nanako", "nenkin").fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
        PendingPage pending = new PendingPage(citizen.input()).arrived();
        HubPage hub = citizen.newTab().hub().showsPending("nenkin");
        BackOffice.finishesAtOnce(system);
        Awaitility.await().atMost(SOON).untilAsserted(() -> hub.reload().showsConnected("nenkin"));
        pending.reload();
        new CompletedPage(citizen.input()).arrived().use();
    }

    @Test
    void release_at_the_portal(Citizen citizen) {
        citizen.signIn("taro").release("hellowork").consent().showsUnconnected("hellowork");
    }

    @Test
    void withdraw(Citizen citizen) {
        citizen.signIn("taro").signIn("hellowork").withdraw();
    }

    @Test
    void sign_out_at_the_portal(Citizen citizen) {
        HomePage home = citizen.signIn("taro").signIn("hellowork");
        citizen.newTab().hub().signOut();
        home.isGoneAfterReload();
    }

    @Test
    void change_the_language_mend_what_was_refused_and_turn_back(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        citizen.press("lang-en");
        assertThat(citizen.page().locator("html")).hasAttribute("lang", "en");
        consent.fill("hanako@example.com", "wrong").consent();
        consent.wasRefusedFor("hanako@example.com");
        citizen.press("lang-ja-simple");
        consent.arrived().cancel();
        new HubPage(citizen.input()).showsUnconnected("hellowork");
    }

    @Test
    void the_desk_searches_and_releases(Citizen citizen, RunningSystem system) {
        citizen.open(system.at(Service.LINK, "/support"));
        DeskPage desk = new DeskPage(citizen.input());
        desk.signIn(system.supportToken("support"));
        desk.search("hellowork", "demo-hellowork-taro");
        desk.release("WRONG_PERSON");
        desk.start();
        desk.signOut();
    }

    private static MailboxPage mailbox(Citizen citizen, RunningSystem system, String address) {
        citizen.open(system.at(Service.ACCOUNT, "/mailbox?to=" + address));
        return new MailboxPage(citizen.input()).holds(1);
    }
}
