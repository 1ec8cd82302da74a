package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers that begin a handshake and never come back: {@code tsunagari.test.starts} of them, 10,000 unless told. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ManyStartsTest {

    private static final int STARTS = Integer.getInteger("tsunagari.test.starts", 10_000);
    private static final int AT_FIRST = 2_000;
    private static final int BATCH = 1_000;
    /** A hundred for each of ten thousand starts: a note of one is larger. */
    private static final long MOST_BYTES = 1024 * 1024;

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private static void start(int times) {
        for (int begun = 0; begun < times; begun += BATCH) {
            assertThat(IntStream.range(0, BATCH).parallel()
                    .map(i -> TestBrowser.fresh().get(Journey.initiateLogin("connect")).statusCode())).containsOnly(302);
            // The portal of the test remembers each request, in the same heap.
            FakePortal.reset();
        }
    }

    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void A15_many_starts_write_nothing_and_leave_memory_as_it_was_and_somebody_else_completes() {
        start(AT_FIRST);
        Map<String, Integer> rowsBefore = rows.counts();
        long bytesBefore = used();

        start(STARTS);

        // The clients of the last browsers end when they are found to be garbage, and are garbage themselves only then.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(used() - bytesBefore)
                .as("bytes that %d starts left behind", STARTS).isLessThan(MOST_BYTES));
        assertThat(rows.counts()).allSatisfy((table, count) ->
                assertThat(count).as(table).isLessThanOrEqualTo(rowsBefore.get(table)));
        TestBrowser browser = TestBrowser.fresh();
        String subject = Journey.newSubject();
        Journey.of(browser).connect(subject, Journey.newAccount());
        assertThat(Journey.of(browser).signIn(subject).statusCode()).isEqualTo(303);
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }
}
