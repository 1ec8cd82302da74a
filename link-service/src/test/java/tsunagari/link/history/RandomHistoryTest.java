package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random operations of people, portal, account service and clock, while messages get lost or come twice, late and in
 * another order, and the database and the process fail at any moment. After each, what the database holds is compared
 * with a model. A failure names the seed that begins with the round that failed.
 */
@QuarkusTest
@TestProfile(RandomHistories.class)
class RandomHistoryTest {

    private static final int OPERATIONS = Integer.getInteger("tsunagari.history.operations", 1500);
    private static final long SEED = Long.getLong("tsunagari.history.seed", new Random().nextInt(1_000_000_000));
    private static final int OPERATIONS_OF_A_ROUND = 100;
    /** Rounds after which the tables are emptied: verifying the audit reads all of them. */
    private static final int ROUNDS_KEPT = 20;

    @Inject
    UseCases service;
    @Inject
    Evidence evidence;
    @Inject
    SimulatedAccounts directory;
    @Inject
    SimulatedNetwork network;
    @Inject
    OwnersSide owners;

    @Test
    void R19_L27_L33_all_agree_after_any_history_and_no_step_of_it_breaks_a_rule() {
        Instant begun = Instant.now();
        System.out.printf("random history: seed %d, %d operations%n", SEED, OPERATIONS);
        int faults = 0;
        for (int round = 0; round * OPERATIONS_OF_A_ROUND < OPERATIONS; round++) {
            if (round % ROUNDS_KEPT == 0) {
                evidence.clear();
            }
            faults += play(SEED + round);
        }
        System.out.printf("random history: no violation, %d faults, %s%n", faults,
                Duration.between(begun, Instant.now()));
    }

    private int play(long seed) {
        Random random = new Random(seed);
        Chaos chaos = new Chaos(random, directory, network);
        Stage stage = new Stage("s" + seed, random, new Stage.World(service, evidence, directory, network, owners));
        network.connect(stage.portal(), chaos::fate);
        History history = new History(stage, chaos);
        try {
            for (int i = 0; i < OPERATIONS_OF_A_ROUND; i++) {
                history.step(Operation.any(random));
            }
            chaos.end();
            history.quiesce();
            history.agrees();
            assertThat(evidence.auditFindings()).as("findings of the audit").isEmpty();
            return chaos.faults();
        } catch (AssertionError e) {
            throw new AssertionError("-Dtsunagari.history.seed=" + seed + " " + history.latest(), e);
        }
    }
}
