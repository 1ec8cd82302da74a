package tsunagari.link.support.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConfiguration;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskSignInTest {

    private static final String COOKIE = "__Host-tsunagari_link_desk";

    private static String raw(SupportToken token) {
        return token.bearer().substring("Bearer ".length());
    }

    private static Response signIn(String token) {
        return DeskBrowser.withoutToken().contentType("application/x-www-form-urlencoded").formParam("token", token)
                .post("/support/desk/sign-in");
    }

    private static Response getWith(String token, String path) {
        return DeskBrowser.withoutToken().cookie(COOKIE, token).get(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/", "/support/desk/reference?r=AAAA-AAAA-AAAA", "/support/desk/release?c=x",
        "/support/desk/connection?c=x", "/support/desk/drift/hellowork"})
    void S05_without_a_token_every_page_is_the_form(String path) {
        DeskBrowser.withoutToken().get(path).then().statusCode(401).contentType("text/html")
                .header("WWW-Authenticate", "Bearer").body(containsString("data-testid=\"desk-token\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "release", "block-lift"})
    void S05_without_a_token_nothing_is_done(String form) {
        DeskBrowser.withoutToken().contentType("application/x-www-form-urlencoded").post("/support/desk/" + form).then()
                .statusCode(401).body(containsString("data-testid=\"desk-token\""));
    }

    @Test
    void S05_an_expired_or_foreign_token_is_the_form_too() {
        String expired = raw(SupportToken.of("support").issued(Duration.ofMinutes(10), Duration.ofMinutes(9)));
        String foreign = raw(SupportToken.of("support").claim("aud", "tsunagari-account-service"));
        for (String token : new String[] {expired, foreign, "x"}) {
            getWith(token, "/support").then().statusCode(401).body(containsString("desk-token"),
                    not(containsString("\"" + token + "\"")));
            DeskBrowser.withoutToken().header("Authorization", "Bearer " + token).get("/support").then().statusCode(401);
            signIn(token).then().statusCode(401).body(containsString("error-token-refused"))
                    .header("Set-Cookie", nullValue());
        }
    }

    @Test
    void S05_a_pasted_token_is_kept_where_no_script_and_no_other_site_reaches_it_and_no_longer_than_it_lives() {
        SupportToken token = SupportToken.of("support").issued(Duration.ZERO, Duration.ofMinutes(5));
        Response answer = signIn("  " + raw(token) + "\n");

        answer.then().statusCode(303).header("Location", TestConfiguration.BASE_URL + "/support");
        Cookie cookie = answer.getDetailedCookie(COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isBetween(200L, 300L);
        getWith(cookie.getValue(), "/support").then().statusCode(200)
                .body(containsString(token.name()), containsString("desk-sign-out"), containsString("desk-reference"));
    }

    @Test
    void S05_the_cookie_opens_pages_alone_and_never_the_api() {
        String token = raw(SupportToken.of("support", "auditor"));
        for (String path : new String[] {"/support/v1/references/AAAA-AAAA-AAAA",
            "/support/desk/../v1/references/AAAA-AAAA-AAAA",
            "/support/v1/sites/hellowork/drift", "/support/v1/sites/hellowork/accounts/a/block"}) {
            getWith(token, path).then().statusCode(401).contentType("application/problem+json");
        }
        DeskBrowser.withoutToken().cookie(COOKIE, token).post("/support/v1/audit/verify").then().statusCode(401);
        getWith(token, "/hellowork/mypage").then().statusCode(401);
    }

    @Test
    void a_sign_out_clears_the_cookie() {
        String token = raw(SupportToken.of("support"));
        Response answer = DeskBrowser.withoutToken().cookie(COOKIE, token).post("/support/desk/sign-out");

        answer.then().statusCode(303).header("Location", TestConfiguration.BASE_URL + "/support/desk/sign-in");
        assertThat(answer.getDetailedCookie(COOKIE).getMaxAge()).isZero();
        assertThat(answer.getDetailedCookie(COOKIE).getValue()).isEmpty();
        DeskBrowser.withoutToken().get("/support/desk/sign-in").then().statusCode(200).body(containsString("desk-token"));
    }

    @Test
    void a_token_that_a_proxy_adds_goes_before_the_cookie_and_has_no_sign_out() {
        DeskBrowser.of("support").get("/support").then().statusCode(200).body(not(containsString("desk-sign-out")));
        DeskBrowser.withoutToken().header("Authorization", "Bearer x").cookie(COOKIE, raw(SupportToken.of("support")))
                .get("/support").then().statusCode(401);
    }

    @Test
    void what_cannot_be_a_token_is_said_beside_the_field() {
        signIn(" ").then().statusCode(422).body(containsString("id=\"error-token-empty\""));
        signIn("x".repeat(3_801)).then().statusCode(422).body(containsString("id=\"error-token-long\""),
                not(containsString("xxxxxxxx")));
        DeskBrowser.withoutToken().contentType("application/x-www-form-urlencoded").post("/support/desk/sign-in").then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"someone", "Support", "support auditor", ""})
    void S05_a_token_without_a_role_at_the_desk_is_not_kept_and_it_is_said_why(String role) {
        signIn(raw(SupportToken.of(role))).then().statusCode(403).body(containsString("id=\"error-token-without-role\""),
                containsString("neither the role of the support desk")).header("Set-Cookie", nullValue());
    }

    @Test
    void whoever_has_the_wrong_role_can_sign_out_and_begin_with_another_token() {
        getWith(raw(SupportToken.of("someone")), "/support").then().statusCode(403).body(containsString("desk-sign-out"));
        getWith(raw(SupportToken.of("auditor")), "/support/desk/release?c=x").then().statusCode(403)
                .body(containsString("desk-sign-out"));
        assertThat(signIn(raw(SupportToken.of("auditor"))).statusCode()).isEqualTo(303);
        DeskBrowser.of("someone").get("/support").then().statusCode(403).body(not(containsString("desk-sign-out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://link.example.evil.example", "http://link.example"})
    void A40_no_other_site_signs_anybody_in_or_out(String origin) {
        DeskBrowser attacker = DeskBrowser.of("support");
        Response in = attacker.postFrom(origin, "/support/desk/sign-in", "token", raw(SupportToken.of("support")));
        Response out = attacker.postFrom(origin, "/support/desk/sign-out");

        assertThat(in.statusCode()).isEqualTo(403);
        assertThat(out.statusCode()).isEqualTo(403);
        assertThat(in.getDetailedCookies().asList()).isEmpty();
        assertThat(out.getDetailedCookies().asList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/support/desk/reference?r=AAAA-AAAA-AAAA, auditor", "/support/desk/release?c=x, auditor",
        "/support/desk/drift/hellowork, auditor", "/support, someone", "/support/desk/connection?c=x, someone"})
    void S05_a_role_that_does_not_permit_it_is_answered_403_with_a_page(String path, String role) {
        DeskBrowser.of(role).get(path).then().statusCode(403).contentType("text/html")
                .body(containsString("data-testid=\"desk-problem\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "release", "block-lift"})
    void S05_an_auditor_does_nothing(String form) {
        DeskBrowser.of("auditor").post("/support/desk/" + form, "x", "y").then().statusCode(403);
    }

    @Test
    void an_auditor_is_offered_histories_alone() {
        DeskBrowser.of("auditor").get("/support").then().statusCode(200).body(containsString("id=\"desk-connection\""),
                not(containsString("desk-reference")), not(containsString("desk-search")), not(containsString("/drift/")));
    }
}
