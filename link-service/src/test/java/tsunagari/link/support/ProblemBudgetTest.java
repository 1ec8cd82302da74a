package tsunagari.link.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.link.site.SiteId;

class ProblemBudgetTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:10Z");
    private static final SiteId SITE = new SiteId("hellowork");

    private final ProblemBudget budget = new ProblemBudget(10);

    private long taken(SiteId site, String kind, int times, Instant at) {
        return IntStream.range(0, times).filter(i -> budget.take(site, kind, at)).count();
    }

    @Test
    void many_of_one_kind_leave_room_for_others() {
        assertThat(taken(SITE, "A", 1000, NOW)).isEqualTo(5);
        assertThat(taken(SITE, "B", 1000, NOW)).isEqualTo(5);
        assertThat(taken(SITE, "C", 1000, NOW)).isZero();
    }

    @Test
    void each_site_and_each_minute_has_its_own() {
        taken(SITE, "A", 1000, NOW);
        assertThat(taken(new SiteId("nenkin"), "A", 1000, NOW)).isEqualTo(5);
        assertThat(taken(SITE, "A", 1000, NOW.plusSeconds(49))).isZero();
        assertThat(taken(SITE, "A", 1000, NOW.plusSeconds(50))).isEqualTo(5);
    }
}
