package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import tsunagari.events.VerificationKeys.Lookup;

/** Nothing lasts longer for it. */
class ClockPutBackTest {

    private static final Lookup FOUND = new Lookup.Found(TestKeys.SENDER.getPublicKey());

    private final MutableClock clock = new MutableClock();
    private final RemoteVerificationKeys keys = new RemoteVerificationKeys(this::fetch, clock, new Semaphore(1));
    private boolean down;
    private int fetches;

    private JsonWebKeySet fetch() throws IOException {
        fetches++;
        if (down) {
            throw new IOException("down");
        }
        return TestKeys.set(TestKeys.SENDER);
    }

    @Test
    void A34_a_fetch_that_failed_is_tried_again() {
        down = true;
        assertThat(keys.find("sender-1", "ES256")).isEqualTo(new Lookup.Unavailable());
        down = false;
        clock.move(Duration.ofHours(-1));

        assertThat(keys.find("sender-1", "ES256")).isEqualTo(FOUND);
    }

    @Test
    void the_life_of_a_set_becomes_no_longer() {
        keys.find("sender-1", "ES256");
        clock.move(Duration.ofHours(-1));
        keys.find("sender-1", "ES256");
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void A34_an_unknown_key_is_looked_for_again() {
        keys.find("sender-1", "ES256");
        keys.find("invented", "ES256");
        clock.move(Duration.ofHours(-1));
        keys.find("sender-1", "ES256");
        assertThat(fetches).isEqualTo(3);

        assertThat(keys.find("invented", "ES256")).isEqualTo(new Lookup.Unknown());
        assertThat(fetches).isEqualTo(4);
    }
}
