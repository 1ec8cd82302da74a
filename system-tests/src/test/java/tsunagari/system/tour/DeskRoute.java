package tsunagari.system.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;
import tsunagari.system.Citizen;
import tsunagari.system.RunningSystem;

/** The support desk, which has Japanese and English pages. */
final class DeskRoute {
    private static final String TARO = "demo-hellowork-taro";
    private static final String GORO = "demo-hellowork-goro";

    private final Tour tour;
    private final Citizen citizen;
    private final RunningSystem system;

    DeskRoute(Tour tour, Citizen citizen, RunningSystem system) {
        this.tour = tour;
        this.citizen = citizen;
        this.system = system;
    }

    void walk() {
        citizen.open(system.site("hellowork", "/mypage/none"));
        String reference = citizen.on("reference").innerText();
        signIn();
        start();
        drift();
        release();
        block();
        opened(reference);
        problems();
    }

    private void signIn() {
        citizen.open(at(""));
        tour.page("desk sign-in", "asked");
        tour.answer("desk sign-in", "nothing pasted", citizen.on("desk-sign-in")::click);
        tour.answer("desk sign-in", "no good token", () -> enter("none"));
        enter(system.supportToken("support"));
    }

    private void enter(String token) {
        citizen.on("desk-token").fill(token);
        citizen.on("desk-sign-in").click();
    }

    private void start() {
        tour.page("desk", "signed in");
        tour.answer("desk", "searched for nobody", citizen.on("desk-search")::click);
        citizen.open(at("/desk/reference?r=none"));
        tour.page("desk", "no reference");
        citizen.open(at("/desk/connection?c=none"));
        tour.page("desk", "no connection");
    }

    private void drift() {
        citizen.open(at("/desk/drift/hellowork"));
        tour.page("desk drift", "never compared");
        RestAssured.given().auth().oauth2(system.supportToken("support")).contentType(ContentType.JSON)
            .body(Map.of("dryRun", true)).post(at("/v1/sites/hellowork/reconciliations")).then().statusCode(202);
        Awaitility.await().until(() -> {
            citizen.page().reload();
            return citizen.on("desk-drift-end").isVisible();
        });
        tour.page("desk drift", "compared");
    }

    private void search(String account) {
        citizen.on("desk-site").selectOption("hellowork");
        citizen.on("desk-who").fill(account);
        citizen.on("desk-search").click();
    }

    private void release() {
        citizen.open(at(""));
        tour.answer("desk found", "nothing", () -> {
            citizen.open(at(""));
            search("demo-hellowork-nobody");
        });
        tour.answer("desk found", "a connection", () -> {
            citizen.open(at(""));
            search(TARO);
        });
        citizen.on("desk-open-1").click();
        tour.page("desk connection", "live");
        citizen.on("desk-release").click();
        tour.page("desk release", "asked");
        tour.answer("desk release", "without a reason", citizen.on("desk-confirm")::click);
        citizen.on("desk-reason").selectOption("WRONG_PERSON");
        citizen.on("desk-confirm").click();
        tour.page("desk released", "receipt");
        citizen.on("desk-open-1").click();
        tour.page("desk connection", "ended");
    }

    private void block() {
        tour.answer("desk found", "an account that is blocked", this::findBlocked);
        tour.answer("desk block", "without a reason", () -> {
            findBlocked();
            citizen.on("desk-lift").click();
        });
        tour.answer("desk lifted", "receipt", () -> {
            findBlocked();
            citizen.on("desk-reason").selectOption("CALLER_ASKED");
            citizen.on("desk-lift").click();
        });
    }

    private void findBlocked() {
        system.database().change(Service.LINK, "REPLACE INTO account_block SELECT site, account_id, id,"
            + " UTC_TIMESTAMP() + INTERVAL 3 DAY FROM connection WHERE account_id = '" + GORO + "'");
        citizen.open(at(""));
        search(GORO);
    }

    private void opened(String reference) {
        citizen.open(at(""));
        citizen.on("desk-reference").fill(reference);
        citizen.on("desk-show").click();
        assertThat(citizen.on("desk-case")).isVisible();
        tour.page("desk case", "a problem");
        String here = citizen.page().url();
        tour.answer("desk linked", "a link from elsewhere", () -> {
            citizen.open(system.portal("/"));
            citizen.page().waitForNavigation(() -> citizen.page().evaluate("address => { location.href = address; }", here));
        });
    }

    private void problems() {
        citizen.open(at("/desk/nothing"));
        tour.page("desk problem", "no such page");
        citizen.open(at("/desk/sign-in"));
        enter(system.supportToken("auditor"));
        tour.page("desk", "an auditor");
        citizen.open(at("/desk/drift/hellowork"));
        tour.page("desk problem", "not for an auditor");
    }

    private URI at(String path) {
        return system.at(Service.LINK, "/support" + path);
    }
}
