package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private final Lease lease = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(6));

    @Test
    void an_attempt_is_allowed_for_as_long_as_it_ends_before_the_claim() {
        assertThat(lease.allows(TestTokens.NOW, TestTokens.NOW.plusSeconds(14))).isTrue();
        assertThat(lease.allows(TestTokens.NOW, TestTokens.NOW.plusMillis(14_001))).isFalse();
        assertThat(lease.end(TestTokens.NOW)).isEqualTo(TestTokens.NOW.plusSeconds(20));
    }

    @Test
    void a_lease_that_no_attempt_fits_in_is_none() {
        assertThatThrownBy(() -> new Lease(Duration.ofSeconds(6), Duration.ofSeconds(6)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
