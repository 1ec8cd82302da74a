package tsunagari.portal.provider.logout;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.portal.provider.protocol.SignedToken;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

/** Signing in where somebody is signed in already: the clients of the session before are not forgotten. */
@QuarkusTest
class SessionReplacementTest extends PortalTest {

    @Test
    void another_user_signs_the_one_before_out_of_the_clients() {
        Browser browser = afterTaroOpenedAlpha();
        browser.signIn("hanako", "/menu").then().statusCode(303);
        assertThat(signedOutOfAlpha()).containsExactly(subjectAtAlpha("taro"));
    }

    @Test
    void the_clients_of_the_user_before_are_not_told_of_the_next_sign_out() {
        Browser browser = afterTaroOpenedAlpha();
        browser.signIn("hanako", "/menu");
        browser.post("/sign-out", Map.of());
        assertThat(signedOutOfAlpha()).containsExactly(subjectAtAlpha("taro"));
    }

    @Test
    void the_same_user_signs_in_again_and_no_client_is_told() {
        Browser browser = afterTaroOpenedAlpha();
        browser.signIn("taro", "/menu");
        assertThat(signedOutOfAlpha()).isEmpty();
    }

    @Test
    void the_same_user_signs_in_again_and_out_and_the_clients_of_before_are_told() {
        Browser browser = afterTaroOpenedAlpha();
        browser.signIn("taro", "/menu");
        browser.post("/sign-out", Map.of());
        assertThat(signedOutOfAlpha()).containsExactly(subjectAtAlpha("taro"));
    }

    @Test
    void a_client_that_asks_for_a_new_sign_in_is_told_of_the_sign_out_once() {
        Browser browser = afterTaroOpenedAlpha();
        String next = Handshake.parameter(
                new Handshake().with("prompt", "login").authorize(browser).getHeader("Location"), "next");
        String continuation = browser.signIn("taro", URLDecoder.decode(next, StandardCharsets.UTF_8)).getHeader("Location");
        browser.get(URI.create(continuation).getPath()).then().statusCode(303);
        browser.post("/sign-out", Map.of());
        assertThat(signedOutOfAlpha()).containsExactly(subjectAtAlpha("taro"));
    }

    private static Browser afterTaroOpenedAlpha() {
        Browser browser = Browser.of("taro");
        new Handshake().authorize(browser).then().statusCode(303);
        return browser;
    }

    private static List<String> signedOutOfAlpha() {
        return TestSites.server().findAll(postRequestedFor(urlEqualTo("/alpha/backchannel-logout"))).stream()
                .map(received -> received.getBodyAsString().substring("logout_token=".length()))
                .flatMap(token -> SignedToken.parse(token).flatMap(parsed -> parsed.text("sub")).stream())
                .toList();
    }
}
