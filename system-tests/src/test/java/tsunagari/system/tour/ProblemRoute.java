package tsunagari.system.tour;

import tsunagari.launcher.Service;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.Faults;
import tsunagari.portal.junit.control.PortalControl;
import tsunagari.system.Citizen;
import tsunagari.system.RunningSystem;
import tsunagari.system.Sites;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.SignInPage;

/** The sites' problem pages: for requests that nobody should make, for a portal and an account service that fail. */
final class ProblemRoute {
    private static final String PAGE = "problem";
    /** As a page of a stranger would send it. */
    private static final String FOREIGN_FORM = """
        address => {
          const form = document.body.appendChild(document.createElement('form'));
          form.method = 'post';
          form.action = address;
          form.submit();
        }""";

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    ProblemRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        requests();
        portal();
        accountService();
        failure();
    }

    private void requests() {
        citizen.open(system.site("hellowork", "/no-such-page"));
        tour.page(PAGE, "no such page at a site");
        citizen.open(system.at(Service.LINK, "/no-such-site"));
        tour.page(PAGE, "no such site");
        citizen.open(system.site("hellowork", "/logout"));
        tour.page(PAGE, "not to be opened by a link");
        citizen.open(system.site("hellowork", "/callback?code=x&state=y"));
        tour.page(PAGE, "a portal's answer to nothing");
        tour.answer(PAGE, "a form of another site's page", () -> {
            citizen.page().navigate("about:blank");
            citizen.page().waitForNavigation(
                () -> citizen.page().evaluate(FOREIGN_FORM, system.site("hellowork", "/logout").toString()));
        });
    }

    private void portal() {
        Faults faults = new PortalControl(system.portal("").toString()).faults();
        citizen.signIn("taro");
        try (ArmedFault unavailable = faults.untilCleared(Fault.PAR_STATUS_503).arm()) {
            citizen.open(system.signInAddress("hellowork"));
            tour.page(PAGE, "the portal is unavailable");
        }
        try (ArmedFault refusal = faults.untilCleared(Fault.ACCESS_DENIED).arm()) {
            tour.answer(PAGE, "the portal refused", () -> citizen.open(system.portal("/hub/hellowork/open")));
        }
        try (ArmedFault signature = faults.untilCleared(Fault.INVALID_SIGNATURE).arm()) {
            tour.answer(PAGE, "the portal's answer is not sound", () -> citizen.open(system.portal("/hub/hellowork/open")));
        }
        try (ArmedFault old = faults.untilCleared(Fault.AUTH_TIME_OLD).arm()) {
            tour.answer(PAGE, "signed in too long ago", this::signInOnceMore);
        }
    }

    /** As the site asks for it where the first sign-in is too old; here the second is, too. */
    private void signInOnceMore() {
        citizen.open(system.portal("/hub/etax/connect"));
        new SignInPage(citizen.input()).choose("taro");
    }

    private void accountService() {
        citizen.signIn("taro").signIn("hellowork");
        ConsentPage consent = citizen.hub().connect("denpa");
        system.stack().stop(Service.ACCOUNT);
        try {
            tour.answer(PAGE, "no account service at a consent",
                () -> consent.arrived().fill("taro", Sites.PASSWORD).consent());
            withoutAccountService();
        } finally {
            system.stack().restart(Service.ACCOUNT);
        }
    }

    private void withoutAccountService() {
        citizen.open(system.site("hellowork", "/mypage/withdraw"));
        tour.answer(PAGE, "no account service at a withdrawal", citizen.on("confirm")::click);
        citizen.open(system.site("hellowork", "/register"));
        tour.answer(PAGE, "no account service at a registration", () -> {
            citizen.on("login-id").fill("new@example.com");
            citizen.on("password").fill(Sites.PASSWORD);
            citizen.on("password-again").fill(Sites.PASSWORD);
            citizen.on("register-send").click();
        });
        tour.answer(PAGE, "no account service at a sign-in", () -> citizen.open(system.portal("/hub/hellowork/open")));
        citizen.open(system.portal("/"));
        tour.page("start", "a service is down");
    }

    private void failure() {
        system.database().change(Service.LINK, "RENAME TABLE handshake TO handshake_away");
        try {
            citizen.open(system.site("hellowork", "/mismatch?r=ABCD-EFGH-JKMN"));
            tour.page(PAGE, "the service failed");
        } finally {
            system.database().change(Service.LINK, "RENAME TABLE handshake_away TO handshake");
        }
        citizen.page().reload();
        tour.page("mismatch", "without a reference");
    }
}
