package tsunagari.link.portal.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestKeys;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class RefusedEventsTest {

    @Inject
    TestConnections connections;

    private Connection connection;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
    }

    private ConnectionState state() {
        return connections.now(connection).state();
    }

    private static Arguments bad(String error, String rule, UnaryOperator<PortalToken> change) {
        return Arguments.of(error, rule, change);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                bad("invalid_request", "TYPE_MISMATCH", token -> token.header("typ", "JWT")),
                bad("invalid_key", "ALGORITHM_NOT_ALLOWED", token -> token.signedWith("none", null)),
                bad("invalid_key", "ALGORITHM_NOT_ALLOWED", token -> token.signedWith("HS256",
                        new HmacKey(TestPortal.KEY.getPublicKey().getEncoded()))),
                bad("invalid_request", "CRITICAL_HEADER", token -> token.header("crit", List.of("b64"))),
                bad("invalid_key", "KEY_ID_MISSING", token -> token.header("kid", "")),
                bad("invalid_key", "KEY_UNKNOWN", token -> token.header("kid", "portal-2")),
                bad("authentication_failed", "SIGNATURE_INVALID", token -> token.signedWith("ES256",
                        TestKeys.ec("portal-1").getPrivateKey())),
                bad("invalid_request", "TOO_LARGE", token -> token.claim("padding", "x".repeat(16 * 1024))));
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                bad("invalid_issuer", "ISSUER_MISMATCH", token -> token.claim("iss", TestPortal.url() + "/")),
                bad("invalid_audience", "AUDIENCE_MISMATCH", token -> token.claim("aud", "nenkin")),
                bad("invalid_audience", "AUDIENCE_MISMATCH",
                        token -> token.claim("aud", List.of("hellowork", "nenkin"))),
                bad("invalid_request", "ISSUED_AT_MISSING", token -> token.without("iat")),
                bad("invalid_request", "ISSUED_IN_FUTURE",
                        token -> token.claim("iat", PortalToken.in(Duration.ofMinutes(5)))),
                bad("invalid_request", "TOO_OLD", token -> token.claim("iat", PortalToken.in(Duration.ofDays(-15)))),
                bad("invalid_request", "TOKEN_ID_MISSING", token -> token.without("jti")),
                bad("invalid_request", "EXPIRY_PRESENT",
                        token -> token.claim("exp", PortalToken.in(Duration.ofMinutes(5)))),
                bad("invalid_request", "NONCE_PRESENT", token -> token.claim("nonce", "n")),
                bad("invalid_request", "SUBJECT_CLAIM_PRESENT", token -> token.claim("sub", "s")));
    }

    static Stream<Arguments> badEvents() {
        return Stream.of(
                bad("invalid_request", "EVENT_COUNT", token -> token.claim("events", Map.of())),
                bad("invalid_request", "EVENT_TYPE_UNKNOWN", token -> token.claim("events",
                        Map.of("urn:tsunagari:event:connection-established", Map.of()))),
                bad("invalid_request", "SUBJECT_MALFORMED", token -> token.without("sub_id")),
                bad("invalid_request", "EVENT_MALFORMED", token -> token.claim("sub_id",
                        Map.of("format", "opaque", "id", "account-1"))),
                bad("invalid_request", "EVENT_MALFORMED", token -> token.claim("sub_id",
                        Map.of("format", "iss_sub", "iss", "https://other.example", "sub", "s"))),
                bad("invalid_request", "EVENT_MALFORMED", token -> token.event(Map.of("connection_id", "c"))),
                bad("invalid_request", "EVENT_MALFORMED", token -> token.event(Map.of("generation", 1))),
                bad("invalid_request", "EVENT_MALFORMED",
                        token -> token.event(Map.of("connection_id", "c", "generation", Long.MAX_VALUE))),
                bad("invalid_request", "EVENT_MALFORMED",
                        token -> token.event(Map.of("connection_id", "c", "generation", (1L << 53) - 1))),
                bad("invalid_request", "EVENT_MALFORMED", token -> token.event(Map.of("connection_id", "c",
                        "generation", PortalToken.in(Duration.ofHours(25))))));
    }

    @ParameterizedTest(name = "{1} [{index}]")
    @MethodSource({"badHeaders", "badClaims", "badEvents"})
    void L28_a_token_that_breaks_a_rule_is_refused_without_effect(String error, String rule,
            UnaryOperator<PortalToken> change) {
        EventPost.untilDecided(change.apply(PortalToken.released(connection)).sign()).statusCode(400)
                .contentType("application/json").body("err", equalTo(error)).body("description", equalTo(rule));
        assertThat(state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void L31_a_generation_of_the_far_future_keeps_no_later_event_from_its_effect() {
        EventPost.untilDecided(PortalToken.released(connection).event(Map.of("connection_id", connection.id().toString(),
                "generation", (1L << 53) - 1)).sign()).statusCode(400);
        assertThat(connections.generation(connection)).isEqualTo(connection.generation());
        EventPost.untilDecided(PortalToken.released(connection).event(Map.of("connection_id", connection.id().toString(),
                "generation", PortalToken.in(Duration.ofHours(23)))).sign()).statusCode(202);
        assertThat(state()).isEqualTo(ConnectionState.RELEASED);
    }

    @Test
    void A27_a_logout_token_and_an_id_token_are_no_events() {
        EventPost.send(PortalToken.loggedOut(connection).sign()).statusCode(400).body("description", equalTo("TYPE_MISMATCH"));
        EventPost.send(PortalToken.idToken(connection).sign()).statusCode(400).body("description", equalTo("TYPE_MISMATCH"));
        assertThat(state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void a_token_for_one_site_is_none_for_another() {
        EventPost.to("/nenkin/events", PortalToken.released(connection).sign()).statusCode(400)
                .body("err", equalTo("invalid_audience"));
    }

    @Test
    void a_site_that_does_not_exist_is_not_found() {
        EventPost.to("/other/events", PortalToken.released(connection).sign()).statusCode(404);
    }

    @Test
    void another_content_type_is_refused() {
        given().contentType("text/plain").body(PortalToken.released(connection).sign()).post("/hellowork/events")
                .then().statusCode(415);
        assertThat(state()).isEqualTo(ConnectionState.ACTIVE);
    }
}
