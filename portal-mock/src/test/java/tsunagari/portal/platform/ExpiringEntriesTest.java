package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tsunagari.portal.clock.ClockOffset;

class ExpiringEntriesTest {

    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    private final ClockOffset offset = new ClockOffset();
    private final ExpiringEntries<String> entries = new ExpiringEntries<>(
            offset.applied(Clock.fixed(NOON, ZoneOffset.UTC)), Duration.ofMinutes(1), 3);

    @Test
    void an_entry_ends_after_its_lifetime() {
        entries.put("a", "1");
        now(NOON.plusSeconds(59));
        assertThat(entries.find("a")).contains("1");
        now(NOON.plusSeconds(60));
        assertThat(entries.find("a")).isEmpty();
    }

    @Test
    void an_entry_of_the_future_ends_a_lifetime_after_the_clock_was_put_back() {
        now(NOON.plus(Duration.ofDays(3650)));
        entries.put("future", "1");
        now(NOON);
        entries.put("present", "2");
        now(NOON.plusSeconds(61));
        assertThat(entries.find("future")).isEmpty();
        assertThat(entries.find("present")).isEmpty();
        assertThat(entries.size()).isZero();
    }

    @Test
    void an_entry_of_the_future_hides_no_expired_one() {
        now(NOON.plus(Duration.ofDays(1)));
        entries.put("future", "1");
        now(NOON);
        entries.put("present", "2");
        now(NOON.plusSeconds(30));
        assertThat(entries.find("present")).contains("2");
        now(NOON.plusSeconds(60));
        assertThat(entries.find("present")).isEmpty();
    }

    @Test
    void the_oldest_goes_when_there_are_too_many() {
        entries.put("a", "1");
        entries.put("b", "2");
        entries.put("c", "3");
        entries.put("d", "4");
        assertThat(entries.find("a")).isEmpty();
        assertThat(entries.find("d")).contains("4");
    }

    private void now(Instant instant) {
        offset.put(Duration.between(NOON, instant));
    }
}
