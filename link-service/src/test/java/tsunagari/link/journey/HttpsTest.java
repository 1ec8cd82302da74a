package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpsJourney.class)
class HttpsTest {

    private static final String PREFIX = "__Host-tsunagari_link_hellowork";

    private final TestBrowser browser = TestBrowser.fresh().sending("Origin", HttpsJourney.BASE_URL);
    private final Map<String, List<String>> attributes = new TreeMap<>();
    private final String subject = Journey.newSubject();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(Journey.newAccount());
    }

    private HttpResponse<String> noting(HttpResponse<String> answer) {
        answer.headers().allValues("set-cookie").forEach(cookie -> attributes.put(cookie.split("=")[0],
                Arrays.stream(cookie.split(";")).skip(1).map(it -> it.strip().toLowerCase(Locale.ROOT)).toList()));
        return answer;
    }

    private HttpResponse<String> handshake(String target) {
        noting(browser.get("/hellowork/initiate-login?iss=" + encoded(FakePortal.issuer()) + "&target_link_uri="
                + encoded(HttpsJourney.BASE_URL + "/hellowork/" + target)));
        FakePortal.issues(TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce")));
        return noting(browser.get(Journey.callback(FakePortal.lastPar().get("state"))));
    }

    private void connectAndSignIn() {
        String handle = URI.create(Journey.location(handshake("connect"))).getQuery().substring("h=".length());
        noting(browser.post("/hellowork/connect", "h", handle, "loginId", "", "password", ""));
        assertThat(Journey.of(browser).consent(handle).statusCode()).isEqualTo(303);
        handshake("mypage");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void L36_every_cookie_is_for_this_host_alone_secure_and_out_of_scripts_reach() {
        connectAndSignIn();
        noting(browser.get("/hellowork/mypage?lang=en"));
        noting(browser.get("/hellowork/signed-out"));
        noting(browser.post("/hellowork/logout"));

        assertThat(attributes.keySet()).filteredOn(name -> !name.startsWith("q_auth_")).containsExactlyInAnyOrder(
                PREFIX + "_b", PREFIX + "_n", PREFIX + "_s", PREFIX + "_o", PREFIX + "_f", "__Host-tsunagari_link_lang");
        attributes.keySet().removeIf(name -> name.startsWith("q_auth_"));
        assertThat(attributes).allSatisfy((name, values) -> assertThat(values).as(name)
                .contains("httponly", "secure", "samesite=lax", "path=/").noneMatch(value -> value.startsWith("domain")));
    }

    @Test
    void L36_the_state_cookie_of_a_handshake_is_kept_for_its_site_and_time_alone() {
        noting(browser.get("/hellowork/initiate-login?iss=" + encoded(FakePortal.issuer()) + "&target_link_uri="
                + encoded(HttpsJourney.BASE_URL + "/hellowork/mypage")));

        assertThat(attributes).hasEntrySatisfying("q_auth_hellowork_" + FakePortal.lastPar().get("state"), values ->
                assertThat(values).contains("path=/hellowork", "max-age=1200", "httponly", "secure", "samesite=lax"));
    }

    @Test
    void L36_a_cookie_that_another_host_could_have_set_opens_nothing() {
        connectAndSignIn();
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        browser.cookies().put("tsunagari_link_hellowork_s", browser.cookies().remove(PREFIX + "_s"));

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hellowork/mypage", "/none", "/assets/site.css", "/jwks", "/hellowork/callback"})
    void L37_browsers_are_told_to_come_by_https_alone(String path) {
        assertThat(browser.get(path).headers().firstValue("strict-transport-security"))
                .contains("max-age=63072000; includeSubDomains");
    }
}
