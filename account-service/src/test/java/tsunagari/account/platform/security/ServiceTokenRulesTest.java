package tsunagari.account.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceTokenRulesTest {

    private static final long NOW = 1_775_001_600;

    @Test
    void S01_accepts_an_access_token_of_60_seconds() {
        assertThat(ServiceTokenRules.check("at+jwt", NOW, NOW + 60, Instant.ofEpochSecond(NOW))).isEmpty();
    }

    @Test
    void S01_accepts_the_type_written_in_full() {
        assertThat(ServiceTokenRules.check("application/AT+JWT", NOW, NOW + 60, Instant.ofEpochSecond(NOW))).isEmpty();
    }

    @Test
    void S01_refuses_a_token_without_type() {
        assertThat(ServiceTokenRules.check(null, NOW, NOW + 60, Instant.ofEpochSecond(NOW)))
                .contains(TokenRejection.TYPE_MISMATCH);
    }

    @Test
    void S01_refuses_a_token_of_61_seconds() {
        assertThat(ServiceTokenRules.check("at+jwt", NOW - 1, NOW + 60, Instant.ofEpochSecond(NOW)))
                .contains(TokenRejection.LIFETIME_TOO_LONG);
    }

    @Test
    void S01_accepts_a_clock_that_is_5_seconds_ahead() {
        assertThat(ServiceTokenRules.check("at+jwt", NOW + 5, NOW + 65, Instant.ofEpochSecond(NOW))).isEmpty();
    }

    @Test
    void S01_refuses_a_token_issued_in_the_future() {
        assertThat(ServiceTokenRules.check("at+jwt", NOW + 6, NOW + 66, Instant.ofEpochSecond(NOW)))
                .contains(TokenRejection.LIFETIME_TOO_LONG);
    }
}
