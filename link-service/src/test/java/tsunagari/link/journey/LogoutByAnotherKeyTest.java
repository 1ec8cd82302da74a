package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestKeys;

/** Logout tokens of a provider that was set up anew, and of others who use its key's name. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class LogoutByAnotherKeyTest {

    private static final PublicJsonWebKey OLD = TestKeys.of("PS256", "same");
    private static final PublicJsonWebKey NEW = TestKeys.of("PS256", "same");
    private static final PublicJsonWebKey ANYBODYS = TestKeys.of("PS256", "same");

    private final Provider denpa = new Provider("denpa", OLD);

    @BeforeEach
    void the_old_key_is_known() {
        FakePortal.reset();
        denpa.up();
        TestClock.pass(Duration.ofSeconds(61));
        assertThat(send(signedWith(OLD))).isEqualTo(200);
    }

    private String signedWith(PublicJsonWebKey key) {
        long now = TestClock.now().getEpochSecond();
        return TestIdTokens.loggedOut(Journey.newSubject()).with("iss", denpa.issuer()).with("aud", "denpa")
                .with("iat", now).with("exp", now + 120).signedWith(key).sign();
    }

    private static int send(String token) {
        return TestBrowser.fresh().sending("Origin", null).sending("Sec-Fetch-Site", null)
                .post("/denpa/backchannel-logout", "logout_token", token).statusCode();
    }

    @Test
    void A32_a_logout_signed_by_another_key_under_the_same_id_counts_at_once() {
        denpa.publishes(NEW);

        assertThat(send(signedWith(NEW))).isEqualTo(200);
        assertThat(send(signedWith(NEW))).isEqualTo(200);
    }

    @Test
    void A35_forged_logouts_fetch_little_and_lose_no_logout_of_the_new_key() {
        int before = denpa.fetches("/jwks");
        String forged = signedWith(ANYBODYS);
        TestClock.pass(Duration.ofSeconds(2));
        assertThat(send(forged)).isEqualTo(400);
        denpa.publishes(NEW);
        TestClock.pass(Duration.ofSeconds(2));
        String logout = signedWith(NEW);

        assertThat(send(logout)).isEqualTo(503);
        assertThat(send(forged)).isEqualTo(400);
        assertThat(denpa.fetches("/jwks") - before).isEqualTo(1);

        TestClock.pass(Duration.ofSeconds(3));
        assertThat(send(logout)).isEqualTo(200);
    }
}
