package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a stranger posts to the endpoints for events and logout tokens: a verdict, and never a wrong "accepted". */
class HostileTokenProperties {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Sender sender = new Sender(TestTokens.ISSUER, TestTokens.AUDIENCE, "ES256",
            TestKeys.published(TestKeys.SENDER), Duration.ofSeconds(30), Duration.ofMinutes(5));
    private final SecurityEventVerifier events =
            new SecurityEventVerifier(sender, Set.of(TestTokens.RELEASED), new MutableClock());
    private final LogoutTokenVerifier logouts = new LogoutTokenVerifier(sender, new MutableClock());

    @Provide
    Arbitrary<String> eventTokens() {
        return Arbitraries.lazyOf(() -> HostileTokens.of(TestTokens.event()));
    }

    @Provide
    Arbitrary<String> logoutTokens() {
        return Arbitraries.lazyOf(() -> HostileTokens.of(TestTokens.logout()));
    }

    @Property
    void an_event_token_is_accepted_only_if_it_is_one(@ForAll("eventTokens") String token) throws Exception {
        if (accepted(events::verify, token)) {
            TokenOracle oracle = common(token, SecurityEventToken.TYPE);
            assertThat(oracle.hasOnlyEvent(TestTokens.RELEASED)).as(token).isTrue();
            assertThat(oracle.hasSubjectIdentifier()).as(token).isTrue();
            assertThat(oracle.claims().has("exp") || oracle.claims().has("sub")).as(token).isFalse();
        }
    }

    @Property
    void a_logout_token_is_accepted_only_if_it_is_one(@ForAll("logoutTokens") String token) throws Exception {
        if (accepted(logouts::verify, token)) {
            TokenOracle oracle = common(token, LogoutToken.TYPE);
            assertThat(oracle.hasOnlyEvent(LogoutToken.EVENT)).as(token).isTrue();
            assertThat(oracle.claims().path("sub").asText()).as(token).isNotEmpty();
            assertThat(oracle.claims().path("exp").asDouble()).as(token)
                    .isGreaterThan(TestTokens.NOW.minus(sender.skew()).getEpochSecond() - 1.0);
        }
    }

    @Property
    void one_kind_of_token_never_passes_for_the_other(@ForAll("eventTokens") String event,
            @ForAll("logoutTokens") String logout) {
        assertThat(accepted(logouts::verify, event)).as(event).isFalse();
        assertThat(accepted(events::verify, logout)).as(logout).isFalse();
    }

    @Example
    void a_signed_text_that_only_resembles_json_is_rejected() {
        for (String text : List.of("{\"a\":[1,]}", "{\"a\":1,}", "{,}", "{\"a\":NaN}", "{\"a\":00}", "{\"a\":1} {}",
                "{\"a\":1,\"a\":1}", "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}")) {
            assertThat(events.verify(TestTokens.event().payload(text).compact())).as(text)
                    .isEqualTo(new Verification.Rejected<>(Rejection.MALFORMED));
        }
    }

    @Example
    void the_tokens_that_the_others_are_made_from_are_accepted() throws Exception {
        assertThat(accepted(events::verify, TestTokens.event().compact())).isTrue();
        assertThat(accepted(logouts::verify, TestTokens.logout().compact())).isTrue();
        common(TestTokens.event().compact(), SecurityEventToken.TYPE);
        common(TestTokens.logout().compact(), LogoutToken.TYPE);
    }

    /** The verdict, which must come soon and be the same twice. */
    private static <T> boolean accepted(Function<String, Verification<T>> verifier, String token) {
        long begin = System.nanoTime();
        Verification<T> verdict = verifier.apply(token);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        assertThat(verifier.apply(token).getClass()).isEqualTo(verdict.getClass());
        return verdict.match(new Verification.Cases<>(accepted -> true, rejected -> false, () -> {
            throw new AssertionError("The keys were to be had");
        }));
    }

    private static TokenOracle common(String token, String type) throws GeneralSecurityException {
        TokenOracle oracle = TokenOracle.of(token);
        assertThat(oracle.isSigned()).as(token).isTrue();
        assertThat(oracle.hasHeader(type)).as(token).isTrue();
        assertThat(oracle.hasCommonClaims()).as(token).isTrue();
        return oracle;
    }
}
