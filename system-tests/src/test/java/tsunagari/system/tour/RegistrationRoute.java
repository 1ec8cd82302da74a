package tsunagari.system.tour;

import java.net.URI;
import tsunagari.system.Citizen;
import tsunagari.system.Mailbox;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;
import tsunagari.system.pages.RegistrationPage;

/** アカウント登録, from the form to the account, and where another site opens accounts. */
final class RegistrationRoute {
    private static final String ADDRESS = "new@example.com";

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    RegistrationRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        citizen.open(system.site("hellowork", "/register"));
        RegistrationPage form = new RegistrationPage(citizen.input()).arrived();
        tour.page("registration", "form");
        tour.answer("registration", "nothing typed", () -> form.send("", "", ""));
        tour.answer("registration", "everything wrong", () -> form.send("nobody", "short", "other"));
        form.register(ADDRESS, Sites.PASSWORD);
        tour.page("registration sent", "a mail is on its way");
        confirmation(new Mailbox(system).link(ADDRESS, "/register/confirm"));
        citizen.open(system.site("etax", "/register"));
        tour.page("registration elsewhere", "etax");
        citizen.open(system.site("nenkin", "/register"));
        tour.page("registration elsewhere", "no address is known");
    }

    /** In another browser than the one that registered, which is not asked for the password. */
    private void confirmation(URI link) {
        citizen.page().context().clearCookies();
        citizen.open(link);
        tour.page("registration confirm", "mailed link");
        citizen.on("confirm").click();
        tour.page("registration password", "another browser");
        tour.answer("registration password", "nothing typed", citizen.on("confirm")::click);
        tour.answer("registration password", "wrong password", () -> confirm("not-the-password"));
        confirm(Sites.PASSWORD);
        tour.page("registration done", "an account");
        tour.answer("registration done", "once more", () -> {
            citizen.open(link);
            citizen.on("confirm").click();
        });
    }

    private void confirm(String password) {
        citizen.on("password").fill(password);
        citizen.on("confirm").click();
    }
}
