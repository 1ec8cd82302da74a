package tsunagari.system.tour;

import tsunagari.launcher.Service;
import tsunagari.system.Citizen;
import tsunagari.system.Mailbox;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;

/** The demonstration's mailbox. */
final class MailboxRoute {
    private static final String OWNER = "hanako@example.com";

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    MailboxRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        citizen.open(system.at(Service.ACCOUNT, "/mailbox"));
        tour.page("mailbox", "empty");
        citizen.open(system.at(Service.ACCOUNT, "/mailbox?to=nobody"));
        tour.page("mailbox", "no address");
        citizen.beginConnect("hanako", "hellowork").connect(OWNER, Sites.PASSWORD);
        new Mailbox(system).link(OWNER, "/disown");
        citizen.open(system.at(Service.ACCOUNT, "/mailbox"));
        tour.page("mailbox", "a mail");
    }
}
