package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tsunagari.link.audit.AuditReport;
import tsunagari.link.audit.Finding;
import tsunagari.link.audit.SignedCheckpoint;

/**
 * What a verification has found.
 *
 * @param checkpoint the number of the latest checkpoint
 * @param checkpointHash its hash, to be compared with what was noted elsewhere
 * @param found how many findings there are
 * @param findings the first 1,000 of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditView(boolean intact, long chains, long entries, Long checkpoint, String checkpointHash, long found,
        List<FindingView> findings) {

    /** One finding; the names are those of the connection, the entry or the checkpoint that it is on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(Finding.Kind kind, String connectionId, Integer seq, Long checkpoint) {
    }

    static AuditView of(AuditReport it) {
        return new AuditView(it.intact(), it.chains(), it.entries(),
                it.latest().map(SignedCheckpoint::number).orElse(null),
                it.latest().map(SignedCheckpoint::hash).orElse(null), it.found(),
                it.findings().stream().map(finding -> new FindingView(finding.kind(), finding.connectionId(),
                        finding.seq(), finding.checkpoint())).toList());
    }
}
