package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestClock;

/** Anybody can make problems. As many are kept as the configuration says by default, unlike in {@link LinkJourney}. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class FloodOfProblemsTest {

    @Inject
    SqlRows sql;

    private final TestBrowser browser = TestBrowser.fresh();

    /** The problems of other tests count in the minute that they were in. */
    @BeforeEach
    void a_new_minute() {
        TestClock.pass(Duration.ofSeconds(61));
    }

    @Test
    void a_flood_of_problems_leaves_a_bounded_number_of_rows_and_room_for_another_kind() {
        int before = problems("REQUEST_INVALID");
        int others = problems("HANDSHAKE_INVALID");

        IntStream.range(0, 300).forEach(i -> browser.get("/hellowork/initiate-login?iss=wrong"));
        browser.get(Journey.callback("made-up"));

        await().atMost(Duration.ofSeconds(5)).until(() -> problems("HANDSHAKE_INVALID") == others + 1);
        // Half of 60 of one kind in a minute; the requests may reach into the next minute or two.
        assertThat(problems("REQUEST_INVALID") - before).isBetween(1, 90);
    }

    private int problems(String kind) {
        List<Integer> counts = sql.select(row -> row.getInt(1), "select count(*) from problem where problem = ?", kind);
        return counts.get(0);
    }
}
