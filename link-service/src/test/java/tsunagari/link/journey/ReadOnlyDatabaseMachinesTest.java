package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.testing.ReadOnlyDatabase;
import tsunagari.link.testing.SupportToken;

/** What programs are answered while the database takes no writes: they come again, and then it counts. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ReadOnlyDatabaseMachinesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private ReadOnlyDatabase database;

    @Inject
    Rows rows;
    @TestHTTPResource(management = true)
    URL management;

    @BeforeEach
    void somebody_is_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, account);
        journey.signIn(subject);
    }

    @AfterEach
    void writable() {
        if (database != null) {
            database.close();
        }
    }

    private void readOnly() {
        database = ReadOnlyDatabase.begin("link");
    }

    @Test
    void R17_a_start_writes_nothing_and_leads_to_the_portal_and_the_service_stays_ready() {
        readOnly();
        assertThat(browser.get(Journey.initiateLogin("mypage")).statusCode()).isEqualTo(302);
        for (String check : new String[] {"ready", "live"}) {
            given().get("http://" + management.getAuthority() + "/q/health/" + check).then().statusCode(200);
        }
    }

    @Test
    void L29_R17_an_event_and_a_logout_token_are_not_acknowledged_and_count_when_they_come_again() {
        AccountToken purged = AccountToken.account(account, "account-purged");
        TestIdTokens logout = TestIdTokens.loggedOut(subject);
        readOnly();
        purged.send().statusCode(503).header("Retry-After", "1");
        assertThat(Journey.logOut(logout)).isEqualTo(503);
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        writable();
        assertThat(Journey.logOut(logout)).isEqualTo(200);
        assertThat(rows.sessions(subject)).isZero();
        purged.send().statusCode(202);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @Test
    void R17_the_support_desk_ends_nothing_and_sees_nothing_that_cannot_be_written_down() {
        String connection = rows.latestConnection(subject);
        String caller = SupportToken.of("support").bearer();
        readOnly();
        unavailable(given().header("Authorization", caller).contentType("application/json")
                .body("{\"reason\":\"CALLER_ASKED\"}").post("/support/v1/connections/" + connection + "/release").then());
        unavailable(given().header("Authorization", caller).get("/support/v1/connections/" + connection + "/history")
                .then());
        writable();
        given().header("Authorization", caller).contentType("application/json").body("{\"reason\":\"CALLER_ASKED\"}")
                .post("/support/v1/connections/" + connection + "/release").then().statusCode(200);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.statusCode(503).header("Retry-After", "5").contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:unavailable"));
    }

    @Test
    void R17_what_waits_is_told_when_the_database_takes_writes_again() {
        FakePortal.answer(post("/events"),
                aResponse().withStatus(503));
        journey.release();
        readOnly();
        FakePortal.answer(post("/events"),
                aResponse().withStatus(202));
        assertThat(rows.undelivered(subject)).isEqualTo(1);
        writable();
        await().atMost(SOON).until(() -> rows.undelivered(subject) == 0);
        assertThat(ToldPortal.tokenIdsOf(subject).stream().distinct()).as("of the connect and of the release").hasSize(2);
    }
}
