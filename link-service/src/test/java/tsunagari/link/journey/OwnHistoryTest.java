package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.SupportToken;

/** What people can see and take away of their own connection. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class OwnHistoryTest {

    private static final String DOWNLOAD = "/hellowork/mypage/history.json";

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_is_connected() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, account);
    }

    private JsonPath download() {
        return JsonPath.from(browser.get(DOWNLOAD).body());
    }

    private static List<String> kinds(JsonPath document) {
        return document.getList("happenings.kind", String.class);
    }

    private void supportReleases(String connection) {
        given().baseUri(OutsideWorld.linkUrl()).header("Authorization", SupportToken.of("support").bearer())
                .contentType("application/json").body("{\"reason\":\"CALLER_ASKED\"}")
                .post("/support/v1/connections/" + connection + "/release").then().statusCode(200);
    }

    private void supportReads(String connection) {
        given().baseUri(OutsideWorld.linkUrl()).header("Authorization", SupportToken.of("support").bearer())
                .get("/support/v1/connections/" + connection + "/history").then().statusCode(200);
    }

    @Test
    void the_download_is_a_file_of_ones_own_that_nobody_keeps() {
        journey.signIn(subject);

        HttpResponse<String> answer = browser.get(DOWNLOAD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"tsunagari-hellowork-history.json\"");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("content-type")).hasValueSatisfying(it -> assertThat(it)
                .startsWith("application/json"));
        JsonPath document = JsonPath.from(answer.body());
        assertThat(kinds(document)).containsExactly("SIGNED_IN", "CONNECTED");
        assertThat(document.getString("connection.id")).isEqualTo(rows.latestConnection(subject));
        assertThat(document.getList("sessions.current")).containsExactly(true);
        assertThat(document.getList("happenings.reference", String.class)).allMatch(it -> it.matches("[0-9A-Z-]{14}"));
        assertThat(answer.body()).doesNotContain(subject, account);
    }

    @Test
    void it_holds_what_the_support_desk_did_and_earlier_connections_of_the_same_two() {
        supportReads(rows.latestConnection(subject));
        supportReleases(rows.latestConnection(subject));
        journey.connect(subject, account);
        journey.signIn(subject);

        assertThat(kinds(download())).containsExactly("SIGNED_IN", "CONNECTED", "RELEASED_BY_SUPPORT", "SEEN_BY_SUPPORT",
                "CONNECTED");
        assertThat(browser.get("/hellowork/mypage?lang=ja").body()).contains("窓口がつながりの記録を確認しました",
                "窓口がつながりを終わらせました");
    }

    @Test
    void it_holds_how_long_one_had_to_wait() {
        String waiting = Journey.newSubject();
        FakeAccounts.verifyDeferred(Journey.newAccount());
        journey.consent(journey.consentPage(waiting));
        String connection = rows.latestConnection(waiting);
        AccountToken.linking(rows.accountOf(waiting), AccountToken.COMPLETED, connection).send().statusCode(202);
        journey.signIn(waiting);

        assertThat(kinds(download())).containsExactly("SIGNED_IN", "CONNECTED", "REQUESTED");
    }

    @Test
    void nothing_of_another_account_or_another_person_is_in_it() {
        journey.signIn(subject);
        journey.release();
        journey.connect(subject, Journey.newAccount());
        TestBrowser stranger = TestBrowser.fresh();
        Journey.of(stranger).connect(Journey.newSubject(), account);
        journey.signIn(subject);

        assertThat(kinds(download())).containsExactly("SIGNED_IN", "CONNECTED");
    }

    @Test
    void what_the_desk_sees_of_a_connection_while_it_releases_it_is_no_reading_of_its_history() {
        RequestSpecification desk = given().baseUri(OutsideWorld.linkUrl()).header("Origin", OutsideWorld.linkUrl())
                .header("Authorization", SupportToken.of("support").bearer());
        String connection = rows.latestConnection(subject);
        given(desk).get("/support/desk/release?c=" + connection).then().statusCode(200);
        given(desk).redirects().follow(false).formParam("c", connection).formParam("reason", "CALLER_ASKED")
                .post("/support/desk/release").then().statusCode(303);
        given(desk).get("/support/desk/released?c=" + connection).then().statusCode(200);
        journey.connect(subject, account);
        journey.signIn(subject);

        assertThat(kinds(download())).containsExactly("SIGNED_IN", "CONNECTED", "RELEASED_BY_SUPPORT", "CONNECTED");
    }

    @Test
    void without_a_session_there_is_none() {
        HttpResponse<String> answer = TestBrowser.fresh().get(DOWNLOAD);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("happenings");
    }
}
