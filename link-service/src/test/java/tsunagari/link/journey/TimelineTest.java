package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestClock;

/** What a person reads out to the desk is found there. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class TimelineTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

    @Inject
    SqlRows sql;

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private static String reference(String text) {
        Matcher found = REFERENCE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static Response ask(String reference) {
        return RestAssured.given().baseUri(OutsideWorld.linkUrl())
                .header("Authorization", SupportToken.of("support").bearer())
                .get("/support/v1/references/" + reference);
    }

    /** The problem is written a moment after the page. */
    private static ValidatableResponse told(HttpResponse<String> page) {
        String reference = reference(page.body());
        await().atMost(Duration.ofSeconds(5)).until(() -> ask(reference).statusCode() == 200);
        return ask(reference).then().body("reference", equalTo(reference)).body("site", equalTo("hellowork"));
    }

    @Test
    void a_callback_that_nobody_asked_for() {
        told(browser.get(Journey.callback("made-up"))).body("happenings.kind", hasItem("PROBLEM"))
                .body("happenings.code", hasItem("HANDSHAKE_INVALID"))
                .body("tellCaller.en", equalTo("Start again from the portal’s “More connections” (もっとつながる). Nothing was changed."));
    }

    @Test
    void a_consent_page_of_another_browser() {
        String handle = journey.consentPage(subject);
        told(TestBrowser.fresh().get("/hellowork/connect?h=" + handle)).body("happenings.code", hasItem("CONSENT_FOREIGN"));
    }

    @Test
    void an_account_service_that_was_down() {
        FakeAccounts.isDown();
        told(journey.consent(journey.consentPage(subject))).body("happenings.code", hasItem("ACCOUNT_SERVICE_UNAVAILABLE"));
    }

    @Test
    void an_account_that_is_somebody_elses() {
        Journey.of(TestBrowser.fresh()).connect(Journey.newSubject(), account);
        told(journey.connect(subject, account)).body("happenings.code", hasItem("ACCOUNT_CONNECTED_ELSEWHERE"));
    }

    @Test
    void an_account_that_is_somebody_elses_and_may_be_moved() {
        Journey.of(TestBrowser.fresh()).connect(Journey.newSubject(), account);
        FakeAccounts.verifyReachable(account);
        told(journey.consent(journey.consentPage(subject)))
                .body("happenings.code", hasItem("ACCOUNT_CONNECTED_ELSEWHERE"))
                .body("tellCaller.en", containsString("second consent"));
    }

    @Test
    void a_consent_that_was_refused() {
        FakeAccounts.reject();
        told(journey.consent(journey.consentPage(subject))).body("happenings.code", contains("PROOF", "OPEN"))
                .body("tellCaller.en", startsWith("If your entries were refused, check them."));
    }

    @Test
    void a_consent_that_came_too_soon() {
        FakeAccounts.throttle(TestClock.now().plusSeconds(600));
        told(journey.consent(journey.consentPage(subject))).body("happenings.code", hasItem("PROOF"));
    }

    @Test
    void a_handshake_to_its_connection_under_one_reference_without_the_person() {
        journey.connect(subject, account);
        String reference = sql.select(row -> row.getString(1), "select h.reference from connection_history h "
                + "join connection c on c.id = h.connection_id where c.subject = ?", subject).get(0);
        String answer = ask(reference).then().statusCode(200).body("happenings.code", hasItem("PROOF"))
                .body("happenings.code", hasItem("CONSUMED")).body("happenings.code", hasItem("ESTABLISHED"))
                .extract().asString();
        assertThat(answer).doesNotContain(subject, account, "hanako");
    }

    @Test
    void a_consent_that_the_back_office_has_yet_to_follow_is_no_connection_and_not_in_the_future() {
        FakeAccounts.verifyDeferred(account);
        journey.consent(journey.consentPage(subject));
        String reference = sql.select(row -> row.getString(1),
                "select reference from link_proof where subject = ?", subject).get(0);

        JsonPath answer = ask(reference).then().statusCode(200)
                .body("happenings.code", contains("PROOF", "CONSUMED", "REQUESTED")).extract().jsonPath();
        assertThat(answer.getString("happenings[1].at")).isEqualTo(answer.getString("happenings[2].at"));
    }

    @Test
    void a_mismatch_with_its_cause() {
        String location = Journey.location(journey.signIn(subject));
        ask(reference(location)).then().statusCode(200).body("happenings.cause", hasItem("NO_CONNECTION"))
                .body("likelyCause.en", equalTo("Only the portal still lists the site as connected."));
    }
}
