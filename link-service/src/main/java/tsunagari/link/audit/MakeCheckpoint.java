package tsunagari.link.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;

/**
 * Makes a checkpoint in each hour, once over all replicas, on every entry that is under none yet. In one transaction:
 * which entries those are is settled by what it finds, and not by a time, which a late commit would make wrong.
 */
@ApplicationScoped
public class MakeCheckpoint {

    /** Entries under one checkpoint. More make further checkpoints, so that no transaction is long. */
    static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(MakeCheckpoint.class);

    private final Transactions transactions;
    private final AuditTrail trail;
    private final CheckpointSeal seal;
    private final Clock clock;

    /** @param clock tells when an hour has begun */
    public MakeCheckpoint(Transactions transactions, AuditTrail trail, CheckpointSeal seal, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.seal = seal;
        this.clock = clock;
    }

    /** Makes what is due. Returns how many were made. */
    public int ifDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int made = 0;
        try {
            while (transactions.run(() -> due(trail.latest(), now))) {
                Optional<Made> next = transactions.run(() -> next(now));
                if (next.isEmpty()) {
                    return made;
                }
                log(next.get());
                made++;
            }
        } catch (CheckpointTaken byAnotherReplica) {
            LOG.debug("the checkpoint was made by another replica");
        }
        return made;
    }

    private record Made(SignedCheckpoint checkpoint, boolean previousVerified) {
    }

    /** In a new hour, or when the last one of this hour left entries over. */
    private boolean due(Optional<SignedCheckpoint> latest, Instant now) {
        return latest.flatMap(it -> seal.open(it).checkpoint()).map(it ->
                it.at().truncatedTo(ChronoUnit.HOURS).isBefore(now.truncatedTo(ChronoUnit.HOURS)) || it.added() == MOST)
                .orElse(true);
    }

    private Optional<Made> next(Instant now) {
        Optional<SignedCheckpoint> before = trail.lockLatest();
        if (!due(before, now)) {
            return Optional.empty();
        }
        Optional<CheckpointSeal.Opened> opened = before.map(seal::open);
        boolean verified = opened.filter(it -> it.trust() != CheckpointSeal.Trust.VERIFIED).isEmpty();
        long number = before.map(SignedCheckpoint::number).orElse(0L) + 1;
        trail.putUnder(number, MOST);
        SignedCheckpoint made = seal.sign(checkpoint(number, now, before,
                opened.flatMap(CheckpointSeal.Opened::checkpoint), verified));
        trail.add(made);
        return Optional.of(new Made(made, verified));
    }

    private Checkpoint checkpoint(long number, Instant now, Optional<SignedCheckpoint> before,
            Optional<Checkpoint> said, boolean verified) {
        List<SealedEntry> added = trail.under(number, MOST);
        long begun = added.stream().filter(entry -> entry.id().seq() == 1).count();
        return new Checkpoint(number, now, said.map(Checkpoint::chains).orElse(0L) + begun,
                said.map(Checkpoint::entries).orElse(0L) + added.size(), added.size(), EntriesDigest.of(added),
                before.map(SignedCheckpoint::hash), verified);
    }

    private static void log(Made made) {
        if (!made.previousVerified()) {
            LOG.errorf("audit.predecessor-unverified checkpoint=%d", made.checkpoint().number());
        }
        // Whoever keeps the log elsewhere can tell when checkpoints were exchanged for others.
        LOG.infof("audit.checkpoint number=%d hash=%s", made.checkpoint().number(), made.checkpoint().hash());
    }
}
