package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that the known key of their {@code kid} does not verify: a portal that was set up anew, or anybody. */
class OtherKeyUnderOneIdTest {

    private static final EllipticCurveJsonWebKey SUCCESSOR = TestKeys.ec("sender-1");
    private static final EllipticCurveJsonWebKey ANYBODY = TestKeys.ec("sender-1");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private JsonWebKeySet published = TestKeys.set(TestKeys.SENDER);
    private boolean down;
    private Duration lasting = Duration.ZERO;
    private final LogoutTokenVerifier verifier = new LogoutTokenVerifier(new Sender(TestTokens.ISSUER,
            TestTokens.AUDIENCE, "ES256", new RemoteVerificationKeys(this::fetch, clock, new Semaphore(1)),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10)), clock);

    private JsonWebKeySet fetch() throws IOException {
        fetches.incrementAndGet();
        if (down) {
            throw new IOException("down");
        }
        JsonWebKeySet answer = published;
        clock.move(lasting);
        return answer;
    }

    @BeforeEach
    void the_keys_are_known() {
        accepted(TestKeys.SENDER);
    }

    private String signed(EllipticCurveJsonWebKey key) {
        return TestTokens.logout().signedWith("ES256", key.getPrivateKey())
                .claim("iat", clock.instant().getEpochSecond()).compact();
    }

    private void accepted(EllipticCurveJsonWebKey key) {
        accepted(signed(key));
    }

    private void accepted(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Verification.Accepted.class);
    }

    private void rejected(String token) {
        assertThat(verifier.verify(token)).isEqualTo(new Verification.Rejected<>(Rejection.SIGNATURE_INVALID));
    }

    private void undecided(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Verification.Undecided.class);
    }

    @Test
    void A32_another_key_under_the_same_id_is_followed_at_once() {
        published = TestKeys.set(SUCCESSOR);
        accepted(SUCCESSOR);
        accepted(SUCCESSOR);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void A32_the_former_key_is_dead_once_the_other_one_is_known() {
        published = TestKeys.set(SUCCESSOR);
        accepted(SUCCESSOR);
        clock.move(PAUSE);
        rejected(signed(TestKeys.SENDER));
    }

    @Test
    void A32_a_key_that_was_withdrawn_meanwhile_is_no_other_one() {
        published = TestKeys.set(TestKeys.OTHER);
        rejected(signed(ANYBODY));
    }

    @Test
    void A35_forged_signatures_cost_the_issuer_one_fetch_in_five_seconds() {
        for (int i = 0; i < 100; i++) {
            verifier.verify(signed(ANYBODY));
            clock.move(Duration.ofMillis(49));
        }
        assertThat(fetches).hasValue(2);
        clock.move(PAUSE);
        verifier.verify(signed(ANYBODY));
        assertThat(fetches).hasValue(3);
    }

    @Test
    void A35_forged_signatures_and_invented_ids_share_the_pause() {
        rejected(signed(ANYBODY));
        undecided(TestTokens.logout().header("kid", "invented").compact());
        assertThat(fetches).hasValue(2);
    }

    @Test
    void A35_a_key_exchanged_while_forged_signatures_pour_in_is_followed_within_five_seconds() {
        rejected(signed(ANYBODY));
        clock.move(Duration.ofMillis(100));
        published = TestKeys.set(SUCCESSOR);
        String inTheSameSecond = signed(SUCCESSOR);
        undecided(inTheSameSecond);
        clock.move(Duration.ofSeconds(2));
        undecided(signed(SUCCESSOR));
        clock.move(PAUSE.minusSeconds(2));
        accepted(inTheSameSecond);
    }

    @Test
    void A35_a_key_exchanged_while_a_fetch_lasts_is_followed_within_five_seconds() {
        lasting = Duration.ofSeconds(2);
        String duringTheFetch = TestTokens.logout().signedWith("ES256", SUCCESSOR.getPrivateKey())
                .claim("iat", TestTokens.in(Duration.ofSeconds(1))).compact();
        rejected(signed(ANYBODY));
        published = TestKeys.set(SUCCESSOR);
        undecided(duringTheFetch);
        clock.move(PAUSE.minus(lasting));
        accepted(duringTheFetch);
    }

    @Test
    void a_forged_token_from_before_the_latest_fetch_is_rejected_without_another_one() {
        String forged = signed(ANYBODY);
        clock.move(Duration.ofSeconds(1));
        rejected(forged);
        clock.move(Duration.ofSeconds(1));
        rejected(forged);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_forged_token_is_rejected_as_soon_as_the_issuer_may_be_asked_again() {
        rejected(signed(ANYBODY));
        clock.move(Duration.ofSeconds(1));
        String forged = signed(ANYBODY);
        undecided(forged);
        clock.move(PAUSE.minusSeconds(1));
        rejected(forged);
    }

    @Test
    void a_forged_token_that_says_nothing_or_nonsense_of_its_time_gains_nothing() {
        rejected(TestTokens.logout().signedWith("ES256", ANYBODY.getPrivateKey())
                .claim("iat", TestTokens.in(Duration.ofDays(3650))).compact());
        rejected(TestTokens.logout().signedWith("ES256", ANYBODY.getPrivateKey()).without("iat").compact());
        rejected(TestTokens.logout().signedWith("ES256", ANYBODY.getPrivateKey()).payload("no object").compact());
        assertThat(fetches).hasValue(2);
    }

    @Test
    void A34_while_the_issuer_is_down_nothing_is_said_of_a_signature_that_the_known_key_does_not_verify() {
        down = true;
        clock.move(Duration.ofSeconds(1));
        undecided(signed(SUCCESSOR));
        accepted(TestKeys.SENDER);
        down = false;
        published = TestKeys.set(SUCCESSOR);
        clock.move(PAUSE);
        accepted(SUCCESSOR);
    }
}
