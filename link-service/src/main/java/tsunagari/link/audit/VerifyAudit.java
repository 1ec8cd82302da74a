package tsunagari.link.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.Transactions;

/**
 * Verifies the chain of every connection and every checkpoint. Reads in short transactions, page by page, and keeps
 * no more than a page.
 */
@ApplicationScoped
public class VerifyAudit {

    private static final int PAGE = 2000;
    private static final int MOST_FINDINGS = 1000;
    private static final String END = "~";

    private final Transactions transactions;
    private final AuditTrail trail;
    private final CheckpointSeal seal;
    private final Clock clock;

    /** @param clock tells whether a checkpoint is overdue */
    public VerifyAudit(Transactions transactions, AuditTrail trail, CheckpointSeal seal, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.seal = seal;
        this.clock = clock;
    }

    private static final class Findings {
        private final List<Finding> first = new ArrayList<>();
        private long count;

        void add(Finding finding) {
            count++;
            if (first.size() < MOST_FINDINGS) {
                first.add(finding);
            }
        }
    }

    /** Verifies everything. */
    public AuditReport verify() {
        Findings findings = new Findings();
        ChainCheck chains = chains(findings);
        Optional<SignedCheckpoint> latest = checkpoints(findings);
        return new AuditReport(chains.chains(), chains.entries(), latest, findings.count, List.copyOf(findings.first));
    }

    private ChainCheck chains(Findings findings) {
        ChainCheck check = new ChainCheck(findings::add);
        EntryId after = EntryId.START;
        List<ChainRow> page;
        do {
            EntryId from = after;
            page = transactions.run(() -> trail.rows(from, PAGE));
            page.forEach(check::row);
            boolean more = page.size() == PAGE;
            after = more ? place(page.get(PAGE - 1)) : new EntryId(END, 0);
            orphans(from, after, findings);
        } while (page.size() == PAGE);
        check.end();
        return check;
    }

    private static EntryId place(ChainRow row) {
        return new EntryId(row.connectionId(), row.entry().map(ChainEntry::seq).orElse(0));
    }

    private void orphans(EntryId after, EntryId upTo, Findings findings) {
        transactions.run(() -> trail.orphans(after.connectionId(), upTo.connectionId(), MOST_FINDINGS))
                .forEach(it -> findings.add(Finding.of(Finding.Kind.CONNECTION_MISSING, it)));
    }

    private Optional<SignedCheckpoint> checkpoints(Findings findings) {
        CheckpointCheck check = new CheckpointCheck(seal, findings::add);
        long after = 0;
        List<SignedCheckpoint> page;
        do {
            long from = after;
            page = transactions.run(() -> trail.checkpoints(from, PAGE));
            for (SignedCheckpoint it : page) {
                check.checkpoint(it, transactions.run(() -> trail.under(it.number(), MakeCheckpoint.MOST + 1)));
                after = it.number();
            }
        } while (page.size() == PAGE);
        check.end(transactions.run(trail::greatestCheckpointOfEntries), transactions.run(trail::oldestUnderNone),
                clock.instant());
        return check.last();
    }
}
