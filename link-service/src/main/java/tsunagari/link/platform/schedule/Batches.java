package tsunagari.link.platform.schedule;

import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Work that is done in batches for as long as there is some. */
public final class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int MOST_BATCHES = 50;

    private Batches() {
    }

    /** Does batches until there is no more, or for long enough for one run of the schedule with this name. */
    public static void untilDone(String schedule, BooleanSupplier batch) {
        try {
            for (int done = 0; done < MOST_BATCHES && batch.getAsBoolean(); done++) {
                LOG.debugf("more is due schedule=%s", schedule);
            }
        } catch (RuntimeException e) {
            // Without the database there is nothing to be done; the next run tries again.
            LOG.warnf("schedule.failed schedule=%s reason=%s", schedule, e.getClass().getSimpleName());
        }
    }
}
