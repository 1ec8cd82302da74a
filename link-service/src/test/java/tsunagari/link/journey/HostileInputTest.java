package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.journey.HostileWays.encoded;
import static tsunagari.link.journey.HostileWays.withstands;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.LoggedTexts;

/** L38, R14: whatever is sent wherever, nothing breaks, nothing of the program is shown, and nothing of it is logged. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class HostileInputTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private LoggedTexts log;

    @BeforeEach
    void listen() {
        FakePortal.reset();
        FakeAccounts.reset();
        log = new LoggedTexts();
    }

    @AfterEach
    void nothing_of_it_was_logged() {
        log.close();
        assertThat(log.texts()).noneMatch(text -> text.contains(HostileTexts.CANARY));
    }

    private static String origin() {
        return "Origin: " + OutsideWorld.linkUrl();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hellowork/", "/hellowork/handshake/", "/hellowork/mypage/", "/jwks/", "/assets/"})
    void in_a_path(String folder) {
        withstands(text -> RawHttp.get(folder + text),
                text -> RawHttp.get(folder + encoded(text) + "/connect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiate-login", "callback", "handshake/connect", "connect", "mypage", "mypage/release", "mismatch",
        "problem", "mypage/withdraw", "mypage/history.json", "disown", "register", "register/confirm", "released", "withdrawn", "connected",
        "signed-out"})
    void in_a_query(String page) {
        List<String> names = List.of("iss", "target_link_uri", "login_hint", "state", "code", "error", "c", "h", "r", "t", "f",
                "by", "code_challenge", "lang", "ui_locales");
        withstands(text -> RawHttp.get("/hellowork/" + page + "?" + text),
                text -> RawHttp.get("/hellowork/" + page + "?" + String.join("=" + encoded(text) + "&", names) + "="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "target_link_uri", "login_hint"})
    void in_one_parameter_of_a_start_that_is_right_otherwise(String name) {
        String start = Journey.initiateLogin("connect");
        withstands(text -> RawHttp.get(start.replaceAll("([?&]" + name + "=)[^&]*", "$1" + encoded(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsunagari_link_hellowork_b", "tsunagari_link_hellowork_s", "tsunagari_link_hellowork_n",
        "tsunagari_link_hellowork_f", "tsunagari_link_hellowork_r", "tsunagari_link_hellowork_o",
        "tsunagari_link_lang", "q_auth_hellowork", "q_auth_hellowork_x", "q_session_hellowork", "q_post_logout_hellowork"})
    void in_a_cookie(String name) {
        String cookie = "Cookie: " + name + "=";
        String callback = "/hellowork/callback?state=x&code=y&iss=" + encoded(FakePortal.issuer());
        withstands(text -> RawHttp.get("/hellowork/mypage", cookie + text),
                text -> RawHttp.get("/hellowork/connect?h=AAAAAAAAAAAAAAAAAAAAAA", cookie + text),
                text -> RawHttp.get("/hellowork/register?f=AAAAAAAAAAAAAAAAAAAAAA", cookie + text),
                text -> RawHttp.get("/hellowork/signed-out", cookie + text),
                text -> RawHttp.get(callback, cookie + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Accept-Language", "Accept", "Origin", "Sec-Fetch-Site", "Authorization", "Content-Type",
        "X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "Referer", "Range", "If-None-Match", "Expect", "Upgrade"})
    void in_a_header(String name) {
        withstands(text -> RawHttp.get("/hellowork/mypage", name + ": " + text),
                text -> RawHttp.post("/hellowork/connect", "h=x", name + ": " + text),
                text -> RawHttp.post("/hellowork/events", "x", name + ": " + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiate-login", "connect", "connect/replace", "connect/cancel", "disown", "mismatch/restart",
        "mypage/release", "logout", "mypage/withdraw", "register", "register/confirm", "mypage/sessions/end",
        "mypage/sessions/end-others", "backchannel-logout", "events"})
    void in_a_body(String page) {
        String names = "iss=%1$s&target_link_uri=%1$s&login_hint=%1$s&h=%1$s&loginId=%1$s&password=%1$s&logout_token=%1$s"
                + "&passwordAgain=%1$s&form=%1$s&t=%1$s&connection=%1$s&session=%1$s";
        withstands(text -> RawHttp.post("/hellowork/" + page, text, origin(), FORM),
                text -> RawHttp.post("/hellowork/" + page, String.format(names, encoded(text)), origin(), FORM),
                text -> RawHttp.post("/hellowork/" + page, text, origin(), "Content-Type: application/secevent+jwt"),
                text -> RawHttp.post("/hellowork/" + page, text, origin(), "Content-Type: multipart/form-data; boundary=x"));
    }

    @Test
    void a_posted_start_in_a_broken_encoding_is_no_error_of_ours() {
        assertThat(RawHttp.post("/hellowork/initiate-login", "iss=%zz", FORM).status()).isBetween(300, 499);
        assertThat(RawHttp.post("/hellowork/initiate-login", "iss=%", FORM).status()).isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "a", "a|b", "a.b.c.d.e|x", "|a.b.c.d.e", "a.b.c.d"})
    void A08_a_state_cookie_that_keeps_no_nonce_is_refused_before_the_code_is_redeemed(String kept) {
        TestBrowser browser = TestBrowser.fresh();
        String callback = Journey.of(browser).begin("mypage", TestIdTokens.valid(Journey.newSubject()));
        browser.cookies().replaceAll((name, value) -> name.startsWith("q_auth")
                ? value.substring(0, value.indexOf('|') + 1) + kept : value);
        assertThat(browser.get(callback).statusCode()).isEqualTo(400);
        assertThat(FakePortal.requests("/token")).isEmpty();
    }

    @Test
    void in_the_state_cookie_of_a_handshake_that_was_begun() {
        TestBrowser browser = TestBrowser.fresh();
        String callback = Journey.of(browser).begin("mypage", TestIdTokens.valid(Journey.newSubject()));
        Map.Entry<String, String> state = browser.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("q_auth")).findFirst().orElseThrow();
        String name = state.getKey() + "=" + state.getValue().split("\\|")[0];
        withstands(text -> RawHttp.get(callback, "Cookie: " + state.getKey() + "=" + text),
                text -> RawHttp.get(callback, "Cookie: " + name + "|" + text),
                text -> RawHttp.get(callback, "Cookie: " + name + "|a.b.c.d." + text),
                text -> RawHttp.get(callback, "Cookie: " + state.getKey() + "=" + state.getValue() + "AAAA" + text));
        assertThat(FakePortal.requests("/token")).isEmpty();
    }

    @Test
    void in_the_handle_and_the_form_of_an_open_consent_page() {
        TestBrowser browser = TestBrowser.fresh();
        String handle = Journey.of(browser).consentPage(Journey.newSubject());
        String cookies = browser.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other).orElseThrow();
        withstands(text -> RawHttp.get("/hellowork/connect?h=" + handle + encoded(text), "Cookie: " + cookies),
                text -> RawHttp.post("/hellowork/connect", "h=" + handle + "&loginId=" + encoded(text) + "&password=",
                        "Cookie: " + cookies, origin(), FORM),
                text -> RawHttp.post("/hellowork/connect", "h=" + handle + "&" + text, "Cookie: " + cookies, origin(), FORM));
    }
}
