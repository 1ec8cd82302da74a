package tsunagari.portal.provider.client;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestToken;

/** The bearer tokens by which clients list their connections. */
@QuarkusTest
class ClientBearerTokensTest extends PortalTest {

    @Test
    void a_sound_token_is_good_for_several_pages() {
        String token = sound().compact();
        send("Bearer " + token).then().statusCode(200);
        send("bearer  " + token).then().statusCode(200);
        send("Bearer " + sound().byRsa("PS256").compact()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer", "Bearer a b", "DPoP x"})
    void without_a_bearer_token_there_is_a_challenge(String authorization) {
        send(authorization).then().statusCode(401).header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store").body(is(""));
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                broken("typ must", token -> token.header("typ", "JWT")), broken("typ must", token -> token.header("typ", null)),
                broken("the token must", token -> token.claim("iss", "gamma")), broken("the token must", token -> token.without("iss")),
                broken("sub must", token -> token.claim("sub", "beta")), broken("sub must", token -> token.without("sub")),
                broken("aud must", token -> token.claim("aud", "alpha")), broken("aud must", token -> token.without("aud")),
                broken("aud must", token -> token.claim("aud", List.of(Browser.issuer()))),
                broken("exp must", token -> token.without("exp")), broken("exp must", token -> token.claim("exp", TestToken.inSeconds(-11))),
                broken("exp must", token -> token.claim("exp", TestToken.inSeconds(330))),
                broken("exp must", token -> token.claim("iat", TestToken.inSeconds(30))),
                broken("exp must", token -> token.claim("nbf", TestToken.inSeconds(30))),
                broken("jti must", token -> token.without("jti")), broken("jti must", token -> token.claim("jti", "")),
                broken("kid must", token -> token.header("kid", null)), broken("kid must", token -> token.header("kid", "key-of-beta")),
                broken("the signature must", token -> token.signedBy(TestKeys.STRANGER.key().getPrivateKey())),
                broken("the signature must", token -> token.header("alg", "none")),
                broken("the signature must", token -> token.byRsa("RS256")),
                broken("the signature must", token -> token.header("crit", List.of("x")).header("x", 1)));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void a_token_that_breaks_a_rule_is_refused_and_the_journal_says_which(String rule, Change change) {
        TestToken token = sound();
        change.to(token);
        refused("Bearer " + token.compact(), rule);
    }

    @Test
    void something_that_is_no_jwt_is_refused() {
        refused("Bearer hello", "the token must");
    }

    @Test
    void A27_an_assertion_is_no_bearer_token_and_a_bearer_token_is_no_assertion() {
        refused("Bearer " + TestToken.assertion(Browser.issuer()).compact(), "typ must");
        new Handshake().push(sound()).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    private interface Change {
        void to(TestToken token);
    }

    private static Arguments broken(String rule, Change change) {
        return Arguments.of(rule, change);
    }

    private static TestToken sound() {
        return TestToken.bearer(Browser.issuer());
    }

    private static void refused(String authorization, String rule) {
        send(authorization).then().statusCode(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .header("Cache-Control", "no-store").body(is(""));
        RestAssured.get("/mock/journal").then().body("entries.findAll { it.path == '/connections' }[-1].outcome",
                startsWith("invalid_token: " + rule));
    }

    private static Response send(String authorization) {
        return given().headers(authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization))
                .get("/connections");
    }
}
