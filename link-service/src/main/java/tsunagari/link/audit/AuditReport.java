package tsunagari.link.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a verification has found.
 *
 * @param chains how many chains were verified
 * @param entries how many entries they have
 * @param latest the latest checkpoint, whose hash can be compared with one that was noted elsewhere
 * @param found how much was found in all
 * @param findings the first of it
 */
public record AuditReport(long chains, long entries, Optional<SignedCheckpoint> latest, long found,
        List<Finding> findings) {

    /** Whether everything is as it was written. */
    public boolean intact() {
        return found == 0;
    }
}
