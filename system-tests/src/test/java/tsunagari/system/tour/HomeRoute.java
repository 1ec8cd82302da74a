package tsunagari.system.tour;

import tsunagari.launcher.Service;
import tsunagari.system.Citizen;
import tsunagari.system.Mailbox;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;
import tsunagari.system.pages.CompletedPage;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.DisownPage;
import tsunagari.system.pages.HomePage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.MismatchPage;
import tsunagari.system.pages.ReplacePage;

/** The main journey, every way to end something at a site's home, and the page for those whom the two sides disagree about. */
final class HomeRoute {
    private static final int SIGN_INS = 11;

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    HomeRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        home();
        signOut();
        release();
        withdrawal();
        mismatch();
        disowning();
    }

    private void home() {
        HubPage hub = citizen.signIn("hanako");
        tour.page("hub", "nothing connected");
        ConsentPage consent = hub.connect("hellowork");
        tour.page("consent", "hellowork");
        CompletedPage completed = consent.connect("hanako@example.com", Sites.PASSWORD);
        tour.page("completed", "hellowork");
        completed.use();
        tour.page("home", "just connected");
        for (int signIn = 0; signIn < SIGN_INS; signIn++) {
            citizen.page().request().get(system.portal("/hub/hellowork/open").toString());
        }
        citizen.hub().signIn("hellowork");
        tour.page("home", "long history, many sign-ins");
    }

    private void signOut() {
        new HomePage(citizen.input()).signOut();
        tour.page("signed out", "at the site alone");
        citizen.on("end-session").click();
        citizen.on("confirm").click();
        tour.page("signed out", "at the portal, too");
        citizen.open(system.site("hellowork", "/mypage"));
        tour.page("problem", "nobody is signed in");
    }

    private void release() {
        citizen.signIn("hanako").signIn("hellowork");
        citizen.on("home-release").click();
        tour.page("release", "asked");
        citizen.on("confirm").click();
        tour.page("released", "receipt");
    }

    private void withdrawal() {
        citizen.signIn("taro").signIn("hellowork");
        citizen.on("withdraw").click();
        tour.page("withdraw", "asked");
        citizen.on("confirm").click();
        tour.page("withdrawn", "receipt");
    }

    private void mismatch() {
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived();
        tour.page("mismatch", "unknown to the site");
    }

    private void disowning() {
        citizen.beginConnect("goro", "hellowork").fill("goro@example.com", Sites.PASSWORD).consent();
        new ReplacePage(citizen.input()).arrived().consent();
        citizen.open(new Mailbox(system).link("goro@example.com", "/disown"));
        DisownPage disown = new DisownPage(citizen.input()).arrived();
        tour.page("disown", "asked");
        disown.confirm();
        tour.page("disowned", "done");
        system.database().change(Service.LINK, "DELETE FROM account_block");
        citizen.page().reload();
        tour.page("disowned", "its block is over");
        citizen.open(system.site("hellowork", "/disown?t=nothing"));
        tour.page("problem", "a mail's link that is none");
    }
}
