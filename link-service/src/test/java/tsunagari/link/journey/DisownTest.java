package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestClock;

/** The owner of an account disowns a connection by the link that they were mailed. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class DisownTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int BLOCK_MINUTES = 72 * 60;

    private final TestBrowser stranger = TestBrowser.fresh();
    private final TestBrowser owner = TestBrowser.fresh();
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private String link;

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;

    @BeforeEach
    void a_stranger_is_connected_and_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject));
        Journey.of(stranger).signIn(subject);
        link = OwnersMails.link(account, "CONNECTED");
    }

    private HttpResponse<String> disown() {
        return owner.post("/hellowork/disown", "t", token());
    }

    private String token() {
        return OwnersMails.token(link);
    }

    private HttpResponse<String> connectAgain() {
        return Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject));
    }

    private void stillConnected() {
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
        assertThat(stranger.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_links_page_asks_in_every_language_and_changes_nothing(String language) {
        HttpResponse<String> page = owner.get(link + "&lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-testid=\"confirm\"", "lang=\"" + language + "\"",
                "/hellowork/disown?t=" + token() + "&amp;lang=").doesNotContain(account, subject);
        stillConnected();
    }

    @Test
    void disowning_ends_the_connection_and_its_sessions_and_tells_the_portal() {
        HttpResponse<String> answer = disown();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owner.get(Journey.location(answer)).body()).contains("data-testid=\"disowned\"");
        assertThat(rows.releaseReasons(subject)).containsExactly("OWNER_DISOWNED");
        assertThat(rows.told(subject)).last().isEqualTo("RELEASED OWNER_DISOWNED");
        assertThat(stranger.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void L18_the_account_is_blocked_and_the_page_says_no_more_than_for_a_wrong_password() {
        disown();
        FakeAccounts.reject();
        String rejected = body(connectAgain());
        FakeAccounts.verifyReachable(account);

        HttpResponse<String> blocked = connectAgain();

        assertThat(blocked.statusCode()).isEqualTo(422);
        assertThat(body(blocked)).isEqualTo(rejected).contains("data-testid=\"reference\">the number<");
        assertThat(rows.liveAccounts(subject)).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(problems(blocked)).containsExactly("ACCOUNT_BLOCKED"));
    }

    private static String body(HttpResponse<String> answer) {
        return answer.body().replaceAll("value=\"[A-Za-z0-9_-]{22}\"|h=[A-Za-z0-9_-]{22}", "the handle")
                .replaceAll("\\d{1,2}(:|時)\\d{2}", "the time")
                .replaceAll("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}", "the number");
    }

    @Test
    void the_block_ends_by_itself() {
        disown();

        blockedMinutesAgo(BLOCK_MINUTES - 5);
        assertThat(connectAgain().statusCode()).isEqualTo(422);
        blockedMinutesAgo(6);

        assertThat(connectAgain().statusCode()).isEqualTo(303);
    }

    @Test
    void the_desk_lifts_the_block_and_the_link_brings_it_about_no_more() {
        disown();
        assertThat(owner.get(link).body()).contains("data-testid=\"blocked-until\"", "それより早く");
        liftBlock("LIFTED");
        assertThat(owner.get(link).body()).contains("data-testid=\"disowned\"").doesNotContain("blocked-until", "それより早く");
        assertThat(connectAgain().statusCode()).isEqualTo(303);

        assertThat(disown().statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
        liftBlock("NOT_BLOCKED");
    }

    private void liftBlock(String outcome) {
        RestAssured.given().baseUri(OutsideWorld.linkUrl()).header("Authorization", SupportToken.of("support").bearer())
                .contentType("application/json").body("{\"reason\":\"CALLER_ASKED\"}")
                .post("/support/v1/sites/hellowork/accounts/" + account + "/block-lifts").then().statusCode(200)
                .body("outcome", equalTo(outcome));
    }

    @Test
    void disowning_ends_the_offers_that_others_have_on_the_account() {
        Journey other = Journey.of(owner);
        String handle = other.consentPage(Journey.newSubject());
        assertThat(other.consent(handle).statusCode()).isEqualTo(409);
        disown();

        assertThat(owner.post("/hellowork/connect/replace", "h", handle).statusCode()).isEqualTo(400);
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    @Test
    void a_link_that_is_unknown_or_another_sites_or_expired_does_nothing() {
        for (String wrong : new String[] {"", "x", "A".repeat(43), token() + "A", token().substring(1)}) {
            assertThat(owner.get("/hellowork/disown?t=" + wrong).statusCode()).as(wrong).isEqualTo(400);
            assertThat(owner.post("/hellowork/disown", "t", wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(owner.get("/hellowork/disown").body()).contains("data-testid=\"reference\"");
        assertThat(owner.get("/etax/disown?t=" + token()).statusCode()).isEqualTo(400);
        assertThat(owner.post("/etax/disown", "t", token()).statusCode()).isEqualTo(400);
        TestClock.later(Duration.ofDays(14), () -> {
            assertThat(owner.get(link).statusCode()).isEqualTo(400);
            assertThat(disown().statusCode()).isEqualTo(400);
        });
        stillConnected();
    }

    @Test
    void a_page_of_another_site_disowns_nothing() {
        owner.sending("Origin", "http://evil.example");

        assertThat(disown().statusCode()).isEqualTo(403);
        stillConnected();
    }

    @Test
    void the_secret_of_a_link_is_kept_as_its_hash_alone() {
        assertThat(disownings()).isEqualTo(1);
    }

    /** What the desk finds under the number that the page shows. */
    private List<String> problems(HttpResponse<String> page) {
        return sql.select(row -> row.getString(1), "select problem from problem where reference = ?",
                page.body().replaceAll("(?s).*data-testid=\"reference\">([^<]*)<.*", "$1"));
    }

    /** Makes the account's block this much older. */
    private void blockedMinutesAgo(int minutes) {
        sql.update("update account_block set blocked_until = blocked_until - interval ? minute where account_id = ?",
                minutes, account);
    }

    private int disownings() {
        return sql.select(row -> row.getInt(1), "select count(*) from disowning where token_hash = unhex(sha2(?, 256))",
                token()).get(0);
    }
}
