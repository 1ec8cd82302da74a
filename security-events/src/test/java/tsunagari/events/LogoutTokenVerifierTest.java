package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogoutTokenVerifierTest {

    private static final Duration SKEW = Duration.ofSeconds(10);

    private static Verification<LogoutToken> verify(TestTokens token) {
        Sender sender = new Sender(TestTokens.ISSUER, TestTokens.AUDIENCE, "ES256",
                TestKeys.published(TestKeys.SENDER), SKEW, Duration.ofMinutes(10));
        return new LogoutTokenVerifier(sender, Clock.fixed(TestTokens.NOW, ZoneOffset.UTC)).verify(token.compact());
    }

    @Test
    void a_token_that_keeps_every_rule_is_accepted_with_its_claims() {
        assertThat(verify(TestTokens.logout())).isEqualTo(new Verification.Accepted<>(new LogoutToken(
                TestTokens.ISSUER, Optional.of("subject-1"), Optional.empty(), "token-1", TestTokens.NOW,
                TestTokens.NOW.plusSeconds(120))));
    }

    @Test
    void a_session_id_beside_the_subject_and_alone_is_accepted_and_told() {
        for (TestTokens token : List.of(TestTokens.logout().claim("sid", "s"),
                TestTokens.logout().claim("sid", "s").without("sub"))) {
            assertThat(verify(token)).isInstanceOfSatisfying(Verification.Accepted.class, accepted ->
                    assertThat(((LogoutToken) accepted.token()).sessionId()).contains("s"));
        }
    }

    @Test
    void a_token_that_has_just_expired_is_accepted_within_the_difference_of_the_clocks() {
        assertThat(verify(TestTokens.logout().claim("exp", TestTokens.in(SKEW.negated()) + 1)))
                .isInstanceOf(Verification.Accepted.class);
    }

    static Stream<Arguments> bad() {
        Map<String, Object> events = Map.of(LogoutToken.EVENT, Map.of(), "urn:other", Map.of());
        return Stream.of(
                Arguments.of(Rejection.TYPE_MISMATCH, TestTokens.logout().header("typ", "JWT")),
                Arguments.of(Rejection.TYPE_MISMATCH, TestTokens.logout().withoutHeader("typ")),
                Arguments.of(Rejection.ALGORITHM_NOT_ALLOWED, TestTokens.logout().signedWith("none", null)),
                Arguments.of(Rejection.ALGORITHM_NOT_ALLOWED, TestTokens.logout()
                        .signedWith("HS256", new HmacKey(TestKeys.SENDER.getPublicKey().getEncoded()))),
                Arguments.of(Rejection.KEY_UNKNOWN, TestTokens.logout().header("kid", "sender-2")),
                Arguments.of(Rejection.SIGNATURE_INVALID,
                        TestTokens.logout().signedWith("ES256", TestKeys.OTHER.getPrivateKey())),
                Arguments.of(Rejection.ISSUER_MISMATCH, TestTokens.logout().claim("iss", "https://other.example")),
                Arguments.of(Rejection.AUDIENCE_MISMATCH, TestTokens.logout().claim("aud", "etax")),
                Arguments.of(Rejection.ISSUED_AT_MISSING, TestTokens.logout().without("iat")),
                Arguments.of(Rejection.ISSUED_IN_FUTURE, TestTokens.logout().claim("iat", TestTokens.in(SKEW) + 1)),
                Arguments.of(Rejection.TOO_OLD,
                        TestTokens.logout().claim("iat", TestTokens.in(Duration.ofMinutes(-11)))),
                Arguments.of(Rejection.TOKEN_ID_MISSING, TestTokens.logout().without("jti")),
                Arguments.of(Rejection.EXPIRY_MISSING, TestTokens.logout().without("exp")),
                Arguments.of(Rejection.EXPIRED, TestTokens.logout().claim("exp", TestTokens.in(SKEW.negated()))),
                Arguments.of(Rejection.NONCE_PRESENT, TestTokens.logout().claim("nonce", "n")),
                Arguments.of(Rejection.EVENT_COUNT, TestTokens.logout().without("events")),
                Arguments.of(Rejection.EVENT_COUNT, TestTokens.logout().claim("events", events)),
                Arguments.of(Rejection.EVENT_TYPE_UNKNOWN,
                        TestTokens.logout().claim("events", Map.of("urn:other", Map.of()))),
                Arguments.of(Rejection.EVENT_TYPE_UNKNOWN,
                        TestTokens.logout().claim("events", Map.of(LogoutToken.EVENT, "not an object"))),
                Arguments.of(Rejection.SUBJECT_MALFORMED, TestTokens.logout().claim("sub", 7).claim("sid", "s")),
                Arguments.of(Rejection.SUBJECT_MALFORMED, TestTokens.logout().claim("sub", "").claim("sid", "s")),
                Arguments.of(Rejection.SESSION_ID_MALFORMED, TestTokens.logout().claim("sid", List.of("s"))),
                Arguments.of(Rejection.SESSION_ID_MALFORMED, TestTokens.logout().claim("sid", "")),
                Arguments.of(Rejection.SUBJECT_AND_SESSION_ID_MISSING, TestTokens.logout().without("sub")));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("bad")
    void A37_a_token_that_breaks_a_rule_is_rejected_for_it(Rejection reason, TestTokens token) {
        assertThat(verify(token)).isEqualTo(new Verification.Rejected<>(reason));
    }
}
