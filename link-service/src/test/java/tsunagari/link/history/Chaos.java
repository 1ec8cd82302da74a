package tsunagari.link.history;

import java.sql.SQLException;
import java.util.random.RandomGenerator;
import tsunagari.link.history.SimulatedNetwork.Fate;
import tsunagari.link.testing.FaultyDatabase;
import tsunagari.link.testing.FaultyDatabase.Moment;

/**
 * What goes wrong during an operation. A transaction that the database gives up must not be noticed; after a cut or a
 * kill, each transaction may have had its effect or not.
 */
final class Chaos {

    private static final int[] GIVEN_UP = {1213, 1205, 1020};

    private final RandomGenerator random;
    private final SimulatedAccounts accounts;
    private final SimulatedNetwork network;
    private boolean calm;
    private int faults;

    Chaos(RandomGenerator random, SimulatedAccounts accounts, SimulatedNetwork network) {
        this.random = random;
        this.accounts = accounts;
        this.network = network;
    }

    /** Nothing goes wrong from now on. */
    void end() {
        calm = true;
    }

    /** How often something went wrong. */
    int faults() {
        return faults;
    }

    /** What becomes of the next message. */
    Fate fate() {
        if (calm || random.nextInt(4) > 0) {
            return Fate.ARRIVES;
        }
        faults++;
        return Fate.values()[random.nextInt(Fate.values().length)];
    }

    /** Returns whether the effect is certain. */
    boolean during(Runnable operation) {
        boolean databaseCut = !calm && armDatabase();
        boolean callsCut = !calm && random.nextInt(25) == 0;
        if (callsCut) {
            accounts.cut(random.nextBoolean());
        }
        boolean killed = false;
        try {
            operation.run();
        } catch (Killed e) {
            killed = true;
        } catch (RuntimeException e) {
            if (!databaseCut && !callsCut) {
                throw new AssertionError("an error that nobody may see", e);
            }
        } finally {
            accounts.heal();
        }
        int struck = FaultyDatabase.disarm();
        faults += struck + (callsCut ? 1 : 0);
        return !network.wasKilled() && !killed && !callsCut && (struck == 0 || !databaseCut);
    }

    /** Returns whether the database is cut off, instead of giving up a transaction now and then. */
    private boolean armDatabase() {
        int passed = random.nextInt(4);
        switch (random.nextInt(16)) {
            case 0 -> FaultyDatabase.arm(Moment.STATEMENT, givenUp(), random.nextInt(12), 1 + random.nextInt(2));
            case 1 -> FaultyDatabase.arm(Moment.COMMIT, givenUp(), passed, 1 + random.nextInt(2));
            case 2 -> {
                FaultyDatabase.arm(random.nextBoolean() ? Moment.COMMIT : Moment.AFTER_COMMIT,
                        new SQLException("connection lost", "08S01"), passed, 1);
                return true;
            }
            default -> {
                // Nothing this time.
            }
        }
        return false;
    }

    private SQLException givenUp() {
        return new SQLException("given up", "40001", GIVEN_UP[random.nextInt(GIVEN_UP.length)]);
    }
}
