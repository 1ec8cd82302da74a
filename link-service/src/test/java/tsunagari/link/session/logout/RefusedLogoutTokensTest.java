package tsunagari.link.session.logout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestKeys;
import tsunagari.link.testing.TestPortal;

/** Logout tokens that must end nothing (OpenID Connect Back-Channel Logout 1.0, sections 2.5 and 2.6). */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class RefusedLogoutTokensTest {

    @Inject
    TestConnections connections;

    private Connection connection;
    private SessionToken session;

    @BeforeEach
    void signIn() {
        TestPortal.reset();
        connection = connections.active("hellowork");
        session = connections.session(connection);
    }

    private static ValidatableResponse send(String token) {
        return given().formParam("logout_token", token).post("/hellowork/backchannel-logout").then()
                .header("Cache-Control", "no-store");
    }

    private boolean signedIn() {
        return connections.isOpen(connection, session);
    }

    private static Arguments bad(String rule, UnaryOperator<PortalToken> change) {
        return Arguments.of(rule, change);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                bad("TYPE_MISMATCH", token -> token.header("typ", "JWT")),
                bad("ALGORITHM_NOT_ALLOWED", token -> token.signedWith("none", null)),
                bad("ALGORITHM_NOT_ALLOWED", token -> token.signedWith("HS256",
                        new HmacKey(TestPortal.KEY.getPublicKey().getEncoded()))),
                bad("SIGNATURE_INVALID", token -> token.claim("iat", PortalToken.in(Duration.ofSeconds(-10)))
                        .signedWith("ES256", TestKeys.ec("portal-1").getPrivateKey())));
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("ISSUER_MISMATCH", token -> token.claim("iss", "https://other.example")),
                bad("AUDIENCE_MISMATCH", token -> token.claim("aud", "nenkin")),
                bad("ISSUED_AT_MISSING", token -> token.without("iat")),
                bad("ISSUED_IN_FUTURE", token -> token.claim("iat", PortalToken.in(Duration.ofMinutes(5)))),
                bad("TOO_OLD", token -> token.claim("iat", PortalToken.in(Duration.ofMinutes(-15)))),
                bad("TOKEN_ID_MISSING", token -> token.without("jti")),
                bad("EXPIRY_MISSING", token -> token.without("exp")),
                bad("EXPIRED", token -> token.claim("exp", PortalToken.in(Duration.ofMinutes(-1)))),
                bad("NONCE_PRESENT", token -> token.claim("nonce", "n")),
                bad("EVENT_COUNT", token -> token.without("events")),
                bad("EVENT_COUNT", token -> token.claim("events",
                        Map.of(PortalToken.LOGOUT, Map.of(), PortalToken.RELEASED, Map.of()))),
                bad("EVENT_TYPE_UNKNOWN", token -> token.event(Map.of())),
                bad("SUBJECT_AND_SESSION_ID_MISSING", token -> token.without("sub")),
                bad("SUBJECT_MALFORMED", token -> token.claim("sub", 7).claim("sid", "s")),
                bad("SUBJECT_MALFORMED", token -> token.claim("sub", "s".repeat(256))),
                bad("SUBJECT_MALFORMED", token -> token.claim("sub", "s".repeat(256)).claim("sid", "s")),
                bad("SESSION_ID_MALFORMED", token -> token.claim("sid", Map.of("a", 1))));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource({"badHeaders", "badClaims"})
    void A37_a_token_that_breaks_a_rule_is_refused_without_effect(String rule, UnaryOperator<PortalToken> change) {
        send(change.apply(PortalToken.loggedOut(connection)).sign()).statusCode(400)
                .contentType("application/json")
                .body("error", equalTo("invalid_request")).body("error_description", equalTo(rule));
        assertThat(signedIn()).isTrue();
    }

    @Test
    void A27_an_event_token_and_an_id_token_are_no_logout_tokens() {
        send(PortalToken.released(connection).sign()).statusCode(400);
        send(PortalToken.idToken(connection).sign()).statusCode(400);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void A37_a_token_anywhere_but_in_one_field_of_a_form_is_refused() {
        String token = PortalToken.loggedOut(connection).sign();
        given().contentType("application/x-www-form-urlencoded").queryParam("logout_token", token)
                .post("/hellowork/backchannel-logout").then().statusCode(400);
        given().contentType("application/logout+jwt").body(token.getBytes(StandardCharsets.US_ASCII))
                .post("/hellowork/backchannel-logout").then().statusCode(415);
        given().contentType("application/json").body("{\"logout_token\":\"" + token + "\"}")
                .post("/hellowork/backchannel-logout").then().statusCode(415);
        given().multiPart("logout_token", token).post("/hellowork/backchannel-logout").then().statusCode(415);
        given().queryParam("logout_token", token).get("/hellowork/backchannel-logout").then()
                .statusCode(greaterThanOrEqualTo(404));
        assertThat(signedIn()).isTrue();
    }

    @Test
    void A37_a_token_that_is_longer_than_any_field_may_be_is_refused() {
        send(PortalToken.loggedOut(connection).claim("more", "m".repeat(9 * 1024)).sign()).statusCode(413);
        send(PortalToken.loggedOut(connection).claim("more", "m".repeat(80 * 1024)).sign()).statusCode(413);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void no_token_and_two_tokens_are_refused() {
        String token = PortalToken.loggedOut(connection).sign();
        given().contentType("application/x-www-form-urlencoded").post("/hellowork/backchannel-logout").then()
                .statusCode(400);
        given().formParam("logout_token", token, token).post("/hellowork/backchannel-logout").then().statusCode(400);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void a_site_that_does_not_exist_is_not_found() {
        given().formParam("logout_token", PortalToken.loggedOut(connection).sign()).post("/other/backchannel-logout")
                .then().statusCode(404);
    }
}
