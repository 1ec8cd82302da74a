package tsunagari.system.tour;

import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.Faults;
import tsunagari.portal.junit.control.PortalControl;
import tsunagari.system.Citizen;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.PendingPage;

/** The portal: its own pages, and the hub in each state of a connection. */
final class PortalRoute {
    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;
    private final Faults faults;

    PortalRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
        this.faults = new PortalControl(system.portal("").toString()).faults();
    }

    void walk() {
        strangers();
        hub();
        pendingAndConfirming();
        journal();
        switches();
        clock();
        problems();
    }

    private void strangers() {
        citizen.open(system.portal("/"));
        tour.page("start", "nobody signed in, nothing happened");
        citizen.open(system.portal("/sign-in"));
        tour.page("portal sign-in", "personas");
        tour.answer("portal sign-in", "nothing typed", citizen.on("subject-sign-in")::click);
    }

    private void hub() {
        citizen.signIn("taro");
        citizen.open(system.portal("/menu"));
        tour.page("portal menu", "signed in");
        citizen.open(system.portal("/help/hellowork"));
        tour.page("portal help", "hellowork");
        HubPage hub = citizen.hub();
        tour.page("hub", "one connected");
        hub.release("hellowork");
        tour.page("portal release", "asked");
        citizen.on("consent").click();
        tour.page("hub", "after a release");
    }

    private void pendingAndConfirming() {
        citizen.beginConnect("nanako", "nenkin").fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
        new PendingPage(citizen.input()).arrived();
        try (ArmedFault down = faults.untilCleared(Fault.EVENTS_DOWN).arm()) {
            citizen.hub().connect("denpa").fill(Sites.DENPA.nanako(), Sites.PASSWORD).consent();
            tour.page("confirming", "the site's word has not come");
            setClock("3");
            citizen.open(system.portal("/hub/denpa/completed"));
            tour.page("portal not connected", "the site's word did not come in time");
            setClock("0");
        }
        citizen.hub().showsPending("nenkin");
        tour.page("hub", "one pending");
    }

    private void setClock(String minutes) {
        citizen.open(system.portal("/mock/clock/switch"));
        citizen.on("minutes").fill(minutes);
        citizen.on("clock-put").click();
    }

    private void journal() {
        citizen.open(system.portal("/"));
        tour.page("start", "signed in, after handshakes");
        citizen.on("all-handshakes").click();
        tour.page("handshakes", "some");
        citizen.page().locator("main h2 a").first().click();
        tour.page("handshake", "a connect");
        citizen.open(system.portal("/end-session"));
        tour.page("portal sign-out", "asked");
    }

    private void switches() {
        citizen.open(system.portal("/mock/faults/switches"));
        tour.page("fault switches", "none armed");
        try (ArmedFault refusal = faults.untilCleared(Fault.ACCESS_DENIED).arm()) {
            tour.answer("fault switches", "one armed, then times that are no number", () -> {
                citizen.on("times").fill("often");
                citizen.on("fault-ACCESS_DENIED").click();
            });
            citizen.open(system.portal("/"));
            tour.page("start", "a fault is armed");
        }
    }

    private void clock() {
        citizen.open(system.portal("/mock/clock/switch"));
        tour.page("clock", "form");
        tour.answer("clock", "minutes that are no number", () -> {
            citizen.on("minutes").fill("soon");
            citizen.on("clock-put").click();
        });
    }

    private void problems() {
        citizen.open(system.portal("/no-such-page"));
        tour.page("portal problem", "no such page");
        citizen.open(system.portal("/authorize"));
        tour.page("portal problem", "an authorization request that is none");
        citizen.open(system.portal("/sign-out"));
        tour.page("portal problem", "not to be opened by a link");
    }
}
