package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.Sha256;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.LoggedTexts;
import tsunagari.link.testing.TestClock;

/** The way of a signed-in person to the site's own pages, and who these pages are told that it is. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class HomeCodesTest {

    private final OwnPages pages = OwnPages.ofHellowork();
    private HomeVisitor visitor;
    private TestBrowser browser;

    @Inject
    SqlRows sql;

    @BeforeEach
    void somebody_is_signed_in() {
        visitor = HomeVisitor.signedIn();
        browser = visitor.browser();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).contentType("application/problem+json").header("Cache-Control", "no-store")
                .body("type", equalTo("urn:tsunagari:problem:request-invalid")).body("title", equalTo("request invalid"));
    }

    @Test
    void a_signed_in_person_is_sent_to_the_sites_own_pages_with_a_code() {
        HttpResponse<String> answer = browser.get("/hellowork/mypage");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).matches(FakePortal.issuer() + "/home\\?code=[A-Za-z0-9_-]{43}");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_site_learns_the_account_and_the_session_and_not_the_portal_user() {
        Instant signedIn = TestClock.now();

        ValidatableResponse answer = pages.redeem(OwnPages.codeFor(browser));

        answer.statusCode(200).contentType("application/json").header("Cache-Control", "no-store")
                .body("accountId", equalTo(visitor.account())).body("sessionId", matchesPattern("[A-Za-z0-9_-]{22}"))
                .body("size()", equalTo(3));
        assertThat(Instant.parse(answer.extract().path("expiresAt")))
                .isBetween(signedIn.plus(Duration.ofMinutes(479)), signedIn.plus(Duration.ofMinutes(481)));
    }

    @Test
    void each_visit_has_a_code_of_its_own_and_all_of_them_one_session() {
        String first = OwnPages.codeFor(browser);
        String second = OwnPages.codeFor(browser);

        assertThat(first).isNotEqualTo(second);
        assertThat((String) pages.redeem(first).statusCode(200).extract().path("sessionId"))
                .isEqualTo(pages.redeem(second).statusCode(200).extract().path("sessionId"));
    }

    @Test
    void A11_a_code_is_redeemed_once() {
        String code = OwnPages.codeFor(browser);
        pages.redeem(code).statusCode(200);

        refused(pages.redeem(code));
    }

    @Test
    void A11_of_many_who_redeem_a_code_at_once_one_has_it() throws Exception {
        String code = OwnPages.codeFor(browser);

        List<Integer> answers = AtOnce.run(20, () -> pages.redeem(code).extract().statusCode());

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 400);
    }

    @Test
    void a_code_is_good_for_30_seconds() {
        String late = OwnPages.codeFor(browser);
        String early = OwnPages.codeFor(browser);

        TestClock.later(Duration.ofSeconds(25), () -> pages.redeem(early).statusCode(200));
        TestClock.later(Duration.ofSeconds(31), () -> refused(pages.redeem(late)));
    }

    @Test
    void a_code_of_another_site_is_refused_there_and_not_used_up() {
        String code = OwnPages.codeFor(browser);

        refused(OwnPages.ofEtax().redeem(code));

        pages.redeem(code).statusCode(200);
    }

    @Test
    void A37_a_code_of_a_session_that_has_ended_is_refused() {
        String code = OwnPages.codeFor(browser);
        browser.post("/hellowork/logout");

        refused(pages.redeem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or ''='", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_code_is_refused_as_one_that_is_used(String code) {
        refused(pages.redeem(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"code\":null}", "{\"code\":", "{\"code\":[1]}", "\u0000"})
    void what_is_no_request_is_refused_likewise(String body) {
        refused(pages.post(body));
    }

    @Test
    void without_a_session_there_is_the_page_that_says_so_and_no_code() {
        TestBrowser stranger = TestBrowser.fresh();
        int codes = codes();

        HttpResponse<String> answer = stranger.get("/hellowork/mypage");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("data-testid=\"reference\"");
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(codes()).isEqualTo(codes);
    }

    private int codes() {
        return sql.select(row -> row.getInt(1), "select count(*) from home_code").get(0);
    }

    @Test
    void A03_nothing_in_the_request_changes_where_the_code_goes() {
        for (String query : List.of("?redirect_uri=https://evil.example", "?home-url=https://evil.example", "?code=stolen")) {
            OwnPages.codeFor(browser, query);
        }
        browser.sending("X-Forwarded-Host", "evil.example").sending("Forwarded", "host=evil.example");
        OwnPages.codeFor(browser);
    }

    @Test
    void L38_neither_code_nor_secret_is_kept_or_logged() {
        try (LoggedTexts log = new LoggedTexts()) {
            String code = OwnPages.codeFor(browser);
            assertThat(sql.select(row -> row.getBytes(1), "select code_hash from home_code where code_hash = ?",
                    Sha256.of(code))).hasSize(1);
            pages.redeem(code).statusCode(200);
            pages.redeem(code).statusCode(400);
            pages.post("{\"code\":\"" + code + "\",\"codeVerifier\":[]}").statusCode(400);
            pages.with("another-secret-of-hellowork-0123456789").redeem(code).statusCode(401);

            assertThat(log.texts()).noneMatch(text -> text.contains(code) || text.contains("secret-of-hellowork"))
                    .anyMatch(text -> text.contains("request.refused"));
        }
    }
}
