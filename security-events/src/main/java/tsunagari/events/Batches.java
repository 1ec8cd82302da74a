package tsunagari.events;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done in batches for as long as there is some. */
public final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int MOST_BATCHES = 50;

    private Batches() {
    }

    /** Does batches until there is no more, or for long enough for one run of the schedule with this name. */
    public static void untilDone(String schedule, BooleanSupplier batch) {
        try {
            for (int done = 0; done < MOST_BATCHES && batch.getAsBoolean(); done++) {
                LOG.debug("more is due schedule={}", schedule);
            }
        } catch (RuntimeException e) {
            // Without the database there is nothing to be done; the next run tries again.
            LOG.warn("schedule.failed schedule={} reason={}", schedule, e.getClass().getSimpleName());
        }
    }
}
