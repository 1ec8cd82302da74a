package tsunagari.portal.events;

import static tsunagari.portal.events.SentEvents.hanako;
import static tsunagari.portal.events.SentEvents.post;
import static tsunagari.portal.events.SentEvents.refused;
import static tsunagari.portal.events.SentEvents.sound;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestKeys;

@QuarkusTest
class EventSignatureTest extends PortalTest {

    @Test
    void another_clients_key_is_refused() {
        refused(post(sound().claim("iss", "beta")), "invalid_key");
    }

    @Test
    void a_forged_signature_is_refused() {
        refused(post(sound().signedBy(TestKeys.STRANGER.key().getPrivateKey())), "authentication_failed");
    }

    @Test
    void an_event_by_the_sites_rsa_key_is_taken() {
        post(sound().byRsa("PS256")).statusCode(202);
        hanako("ACTIVE", 1800000001);
    }

    @Test
    void an_algorithm_that_the_profile_lacks_is_refused() {
        refused(post(sound().byRsa("RS256")), "invalid_key");
    }

    @Test
    void a_forged_signature_by_an_rsa_key_is_refused() {
        refused(post(sound().byRsa("PS256").header("kid", "key-of-alpha")), "authentication_failed");
    }

    @Test
    void an_unsigned_event_is_refused() {
        refused(post(sound().header("alg", "none")), "invalid_key");
    }
}
