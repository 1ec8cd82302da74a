package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of another kind, signed by the right key for the right audience, are nobody's (RFC 8725, section 2.8). */
class CrossTokenConfusionTest {

    private static final Sender SENDER = new Sender(TestTokens.ISSUER, TestTokens.AUDIENCE, "ES256",
            TestKeys.published(TestKeys.SENDER), Duration.ofSeconds(10), Duration.ofDays(14));
    private static final Clock CLOCK = Clock.fixed(TestTokens.NOW, ZoneOffset.UTC);

    static Stream<TestTokens> notEvents() {
        return Stream.of(TestTokens.idToken(), TestTokens.logout(), TestTokens.service(), TestTokens.clientAssertion());
    }

    static Stream<TestTokens> notLogouts() {
        return Stream.of(TestTokens.idToken(), TestTokens.event(), TestTokens.service(), TestTokens.clientAssertion());
    }

    private static Verification<?> asEvent(TestTokens token) {
        return new SecurityEventVerifier(SENDER, Set.of(TestTokens.RELEASED), CLOCK).verify(token.compact());
    }

    private static Verification<?> asLogout(TestTokens token) {
        return new LogoutTokenVerifier(SENDER, CLOCK).verify(token.compact());
    }

    @ParameterizedTest
    @MethodSource("notEvents")
    void A27_another_token_is_no_event_by_its_type(TestTokens token) {
        assertThat(asEvent(token)).isEqualTo(new Verification.Rejected<>(Rejection.TYPE_MISMATCH));
    }

    @ParameterizedTest
    @MethodSource("notLogouts")
    void A27_another_token_is_no_logout_by_its_type(TestTokens token) {
        assertThat(asLogout(token)).isEqualTo(new Verification.Rejected<>(Rejection.TYPE_MISMATCH));
    }

    /** A careless sender may give every token the same type: the claims must tell them apart as well. */
    static Stream<Arguments> disguisedAsEvents() {
        return notEvents().map(token -> Arguments.of(token.header("typ", SecurityEventToken.TYPE)));
    }

    @ParameterizedTest
    @MethodSource("disguisedAsEvents")
    void A27_another_token_with_the_type_of_an_event_is_no_event_by_its_claims(TestTokens token) {
        assertThat(asEvent(token)).isEqualTo(new Verification.Rejected<>(Rejection.EXPIRY_PRESENT));
    }

    static Stream<Arguments> disguisedAsLogouts() {
        return Stream.of(
                Arguments.of(Rejection.NONCE_PRESENT, TestTokens.idToken()),
                Arguments.of(Rejection.EVENT_COUNT, TestTokens.idToken().without("nonce")),
                Arguments.of(Rejection.EXPIRY_MISSING, TestTokens.event()),
                Arguments.of(Rejection.EVENT_TYPE_UNKNOWN,
                        TestTokens.event().claim("exp", TestTokens.in(Duration.ofMinutes(1)))),
                Arguments.of(Rejection.EVENT_COUNT, TestTokens.service()),
                Arguments.of(Rejection.EVENT_COUNT, TestTokens.clientAssertion()),
                Arguments.of(Rejection.NONCE_PRESENT,
                        TestTokens.idToken().claim("events", Map.of(LogoutToken.EVENT, Map.of()))));
    }

    @ParameterizedTest
    @MethodSource("disguisedAsLogouts")
    void A27_another_token_with_the_type_of_a_logout_is_no_logout_by_its_claims(Rejection reason, TestTokens token) {
        assertThat(asLogout(token.header("typ", LogoutToken.TYPE))).isEqualTo(new Verification.Rejected<>(reason));
    }
}
