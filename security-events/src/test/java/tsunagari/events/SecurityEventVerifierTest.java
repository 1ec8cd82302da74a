package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.events.VerificationKeys.Lookup;

class SecurityEventVerifierTest {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Duration OLDEST = Duration.ofDays(14);

    private static SecurityEventVerifier verifier(VerificationKeys keys) {
        return new SecurityEventVerifier(
                new Sender(TestTokens.ISSUER, TestTokens.AUDIENCE, "ES256", keys, SKEW, OLDEST),
                Set.of(TestTokens.RELEASED), Clock.fixed(TestTokens.NOW, ZoneOffset.UTC));
    }

    private static Verification<SecurityEventToken> verify(String token) {
        return verifier(TestKeys.published(TestKeys.SENDER)).verify(token);
    }

    private static Optional<Rejection> reason(Verification<?> verdict) {
        return verdict instanceof Verification.Rejected<?> rejected ? Optional.of(rejected.reason()) : Optional.empty();
    }

    @Test
    void a_token_that_keeps_every_rule_is_accepted_with_its_claims() {
        assertThat(verify(TestTokens.event().compact())).isEqualTo(new Verification.Accepted<>(new SecurityEventToken(
                TestTokens.ISSUER, TestTokens.AUDIENCE, "token-1", TestTokens.NOW, Optional.of(TestTokens.NOW),
                new SubjectIdentifier.IssuerAndSubject(TestTokens.ISSUER, "subject-1"),
                new SecurityEvent(TestTokens.RELEASED, Map.of("connection_id", "c-1", "generation", 1700000000L)))));
    }

    @Test
    void what_the_signer_makes_is_what_the_verifier_reads() {
        SecurityEventToken token = new SecurityEventToken(TestTokens.ISSUER, TestTokens.AUDIENCE, "token-2",
                TestTokens.NOW, Optional.of(TestTokens.NOW.minusSeconds(5)), new SubjectIdentifier.Opaque("account-1"),
                new SecurityEvent(TestTokens.RELEASED, Map.of("generation", 2L)));
        String compact = SecurityEventSigner.sign(token,
                SigningKey.es256(TestKeys.SENDER.getKeyId(), TestKeys.SENDER.getPrivateKey()));
        assertThat(verify(compact)).isEqualTo(new Verification.Accepted<>(token));
    }

    static Stream<TestTokens> acceptable() {
        return Stream.of(
                TestTokens.event().claim("aud", List.of(TestTokens.AUDIENCE)),
                TestTokens.event().claim("iat", TestTokens.in(SKEW)),
                TestTokens.event().claim("iat", TestTokens.in(OLDEST.negated())),
                TestTokens.event().without("toe"),
                TestTokens.event().claim("sub_id", Map.of("format", "opaque", "id", "account-1")),
                TestTokens.event().claim("txn", "additional claims are allowed"),
                TestTokens.event().claim("jti", "j".repeat(255)));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void the_boundary_of_a_rule_is_inside(TestTokens token) {
        assertThat(verify(token.compact())).isInstanceOf(Verification.Accepted.class);
    }

    private static Arguments rejected(Rejection reason, TestTokens token) {
        return Arguments.of(reason, (Supplier<String>) token::compact);
    }

    private static Arguments rejected(Rejection reason, String token) {
        return Arguments.of(reason, (Supplier<String>) () -> token);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                rejected(Rejection.TOO_LARGE, TestTokens.event().claim("padding", "x".repeat(16 * 1024))),
                rejected(Rejection.MALFORMED, ""),
                rejected(Rejection.MALFORMED, "a.b"),
                rejected(Rejection.MALFORMED, "a.b.c.d.e"),
                rejected(Rejection.MALFORMED, "e30 .e30.AAAA"),
                rejected(Rejection.MALFORMED, "bm9qc29u.e30.AAAA"),
                rejected(Rejection.MALFORMED, "W10.e30.AAAA"),
                rejected(Rejection.MALFORMED, TestTokens.event().payload("[]")),
                rejected(Rejection.MALFORMED, TestTokens.event().payload("no json")),
                rejected(Rejection.MALFORMED, TestTokens.event().payload("{\"iss\":\"a\",\"iss\":\"b\"}")),
                rejected(Rejection.TYPE_MISMATCH, TestTokens.event().header("typ", "JWT")),
                rejected(Rejection.TYPE_MISMATCH, TestTokens.event().withoutHeader("typ")),
                rejected(Rejection.ALGORITHM_NOT_ALLOWED, TestTokens.event().signedWith("none", null)),
                rejected(Rejection.ALGORITHM_NOT_ALLOWED, TestTokens.event()
                        .signedWith("HS256", new HmacKey(TestKeys.SENDER.getPublicKey().getEncoded()))),
                rejected(Rejection.CRITICAL_HEADER, TestTokens.event().header("crit", List.of("exp"))),
                rejected(Rejection.KEY_ID_MISSING, TestTokens.event().withoutHeader("kid")),
                rejected(Rejection.KEY_ID_MISSING, TestTokens.event().header("kid", "")),
                rejected(Rejection.KEY_UNKNOWN, TestTokens.event().header("kid", "sender-2")),
                rejected(Rejection.KEY_UNKNOWN, TestTokens.event().header("kid", "sender-2")
                        .header("jwk", TestKeys.OTHER.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .signedWith("ES256", TestKeys.OTHER.getPrivateKey())),
                rejected(Rejection.SIGNATURE_INVALID,
                        TestTokens.event().signedWith("ES256", TestKeys.OTHER.getPrivateKey())),
                rejected(Rejection.SIGNATURE_INVALID, withPayloadOf(TestTokens.event().claim("jti", "token-2"))),
                rejected(Rejection.SIGNATURE_INVALID, withSignature("")),
                rejected(Rejection.SIGNATURE_INVALID, withSignature("A".repeat(86))));
    }

    private static String withPayloadOf(TestTokens other) {
        String[] parts = TestTokens.event().compact().split("\\.");
        return parts[0] + "." + other.compact().split("\\.")[1] + "." + parts[2];
    }

    private static String withSignature(String signature) {
        String token = TestTokens.event().compact();
        return token.substring(0, token.lastIndexOf('.') + 1) + signature;
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("badHeaders")
    void a_token_that_breaks_a_rule_for_headers_is_rejected_for_it(Rejection reason, Supplier<String> token) {
        assertThat(reason(verify(token.get()))).contains(reason);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                rejected(Rejection.ISSUER_MISMATCH, TestTokens.event().claim("iss", TestTokens.ISSUER + "/")),
                rejected(Rejection.ISSUER_MISMATCH, TestTokens.event().without("iss")),
                rejected(Rejection.AUDIENCE_MISMATCH, TestTokens.event().claim("aud", "etax")),
                rejected(Rejection.AUDIENCE_MISMATCH, TestTokens.event().without("aud")),
                rejected(Rejection.AUDIENCE_MISMATCH,
                        TestTokens.event().claim("aud", List.of(TestTokens.AUDIENCE, "etax"))),
                rejected(Rejection.ISSUED_AT_MISSING, TestTokens.event().without("iat")),
                rejected(Rejection.ISSUED_AT_MISSING, TestTokens.event().claim("iat", "1775001600")),
                rejected(Rejection.ISSUED_AT_MISSING, TestTokens.event().claim("iat", 1e300)),
                rejected(Rejection.ISSUED_IN_FUTURE, TestTokens.event().claim("iat", TestTokens.in(SKEW) + 1)),
                rejected(Rejection.TOO_OLD, TestTokens.event().claim("iat", TestTokens.in(OLDEST.negated()) - 1)),
                rejected(Rejection.TOKEN_ID_MISSING, TestTokens.event().without("jti")),
                rejected(Rejection.TOKEN_ID_MISSING, TestTokens.event().claim("jti", "")),
                rejected(Rejection.TOKEN_ID_MISSING, TestTokens.event().claim("jti", 7)),
                rejected(Rejection.TOKEN_ID_MISSING, TestTokens.event().claim("jti", "j".repeat(256))),
                rejected(Rejection.TOKEN_ID_MISSING, TestTokens.event().claim("jti", "トークン")),
                rejected(Rejection.EXPIRY_PRESENT, TestTokens.event().claim("exp", TestTokens.in(OLDEST))),
                rejected(Rejection.NONCE_PRESENT, TestTokens.event().claim("nonce", "n")),
                rejected(Rejection.SUBJECT_CLAIM_PRESENT, TestTokens.event().claim("sub", "subject-1")),
                rejected(Rejection.TIME_OF_EVENT_MALFORMED, TestTokens.event().claim("toe", "yesterday")));
    }

    static Stream<Arguments> badEvents() {
        Map<String, Object> body = Map.of("generation", 1);
        Map<String, Object> subject = Map.of("format", "iss_sub", "iss", "i", "sub", "s");
        return Stream.of(
                rejected(Rejection.EVENT_COUNT, TestTokens.event().without("events")),
                rejected(Rejection.EVENT_COUNT, TestTokens.event().claim("events", TestTokens.RELEASED)),
                rejected(Rejection.EVENT_COUNT, TestTokens.event().claim("events", Map.of())),
                rejected(Rejection.EVENT_COUNT, TestTokens.event().claim("events", Map.of(TestTokens.RELEASED, "x"))),
                rejected(Rejection.EVENT_COUNT,
                        TestTokens.event().claim("events", Map.of(TestTokens.RELEASED, body, "urn:other", body))),
                rejected(Rejection.EVENT_TYPE_UNKNOWN, TestTokens.event().claim("events", Map.of("urn:other", body))),
                rejected(Rejection.SUBJECT_MALFORMED, TestTokens.event().without("sub_id")),
                rejected(Rejection.SUBJECT_MALFORMED, TestTokens.event().claim("sub_id", "subject-1")),
                rejected(Rejection.SUBJECT_MALFORMED,
                        TestTokens.event().claim("sub_id", changed(subject, "format", "email"))),
                rejected(Rejection.SUBJECT_MALFORMED, TestTokens.event().claim("sub_id", changed(subject, "sub", ""))),
                rejected(Rejection.SUBJECT_MALFORMED, TestTokens.event().claim("sub_id", changed(subject, "iss", 1))),
                rejected(Rejection.SUBJECT_MALFORMED,
                        TestTokens.event().claim("sub_id", changed(subject, "email", "not described by the format"))));
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, Object value) {
        Map<String, Object> copy = new HashMap<>(members);
        copy.put(name, value);
        return copy;
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource({"badClaims", "badEvents"})
    void a_token_that_breaks_a_rule_for_claims_is_rejected_for_it(Rejection reason, Supplier<String> token) {
        assertThat(reason(verify(token.get()))).contains(reason);
    }

    @Test
    void a_token_of_an_issuer_whose_keys_are_not_to_be_had_is_undecided() {
        assertThat(verifier((keyId, algorithm) -> new Lookup.Unavailable()).verify(TestTokens.event().compact()))
                .isInstanceOf(Verification.Undecided.class);
    }
}
