package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallDeadlinesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void L33_a_call_to_the_account_service_that_outlasts_the_lease_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> CallDeadlines.check(SECOND, Duration.ofMillis(4001), SECOND))
                .hasMessageContaining("tsunagari.link.account-service.connect-timeout")
                .hasMessageContaining("tsunagari.link.account-service.read-timeout").hasMessageContaining("PT5S");
    }

    @Test
    void L33_a_delivery_that_outlasts_the_lease_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> CallDeadlines.check(SECOND, SECOND, Duration.ofMillis(5001)))
                .hasMessageContaining("tsunagari.link.delivery.immediate").hasMessageContaining("PT5S");
    }

    @Test
    void calls_that_end_within_it_start() {
        assertThatCode(() -> CallDeadlines.check(SECOND, Duration.ofSeconds(4), Duration.ofSeconds(5)))
                .doesNotThrowAnyException();
    }
}
