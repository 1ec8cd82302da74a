package tsunagari.link.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tsunagari.link.audit.CheckpointSeal.Opened;
import tsunagari.link.audit.CheckpointSeal.Trust;
import tsunagari.link.audit.Finding.Kind;

/** Checks checkpoints one by one, in order of their numbers. Keeps nothing but the one before. */
final class CheckpointCheck {

    /** A checkpoint is made in each hour; whatever holds one up must have been noticed by then. */
    private static final Duration LATEST = Duration.ofHours(2);

    private final CheckpointSeal seal;
    private final Consumer<Finding> findings;
    private SignedCheckpoint last;
    private Optional<Checkpoint> said = Optional.empty();
    private Trust trust = Trust.VERIFIED;

    CheckpointCheck(CheckpointSeal seal, Consumer<Finding> findings) {
        this.seal = seal;
        this.findings = findings;
    }

    /** @param entries those under it, or one more than it can have */
    void checkpoint(SignedCheckpoint signed, List<SealedEntry> entries) {
        long number = signed.number();
        missing(number);
        Opened opened = seal.open(signed);
        trust = opened.trust();
        opened.checkpoint().filter(it -> it.number() == number && it.at().equals(signed.at()))
                .ifPresentOrElse(it -> says(it, entries), () -> report(Kind.CHECKPOINT_INVALID, number));
        last = signed;
        said = opened.checkpoint();
    }

    private void missing(long number) {
        long first = last == null ? 1 : last.number() + 1;
        if (first < number) {
            report(Kind.CHECKPOINT_MISSING, first);
        }
    }

    private void says(Checkpoint it, List<SealedEntry> entries) {
        if (!it.previous().equals(Optional.ofNullable(last).map(SignedCheckpoint::hash))) {
            report(Kind.CHECKPOINT_MISLINKED, it.number());
        }
        if (!it.previousVerified()) {
            report(Kind.CHECKPOINT_AFTER_UNVERIFIED, it.number());
        }
        long begun = entries.stream().filter(entry -> entry.id().seq() == 1).count();
        boolean same = it.added() == entries.size() && it.digest().equals(EntriesDigest.of(entries))
                && it.entries() == said.map(Checkpoint::entries).orElse(0L) + entries.size()
                && it.chains() == said.map(Checkpoint::chains).orElse(0L) + begun;
        if (!same) {
            report(Kind.CHECKPOINT_CONTRADICTED, it.number());
        }
    }

    /**
     * After the last one. Only of the last one must the key be known: it holds the hash of the one before, and so on.
     *
     * @param ofEntries the greatest checkpoint that entries are under
     * @param oldestUnderNone the time of the oldest entry that is under none
     */
    void end(Optional<Long> ofEntries, Optional<Instant> oldestUnderNone, Instant now) {
        long number = last == null ? 0 : last.number();
        ofEntries.filter(it -> it > number).ifPresent(it -> report(Kind.CHECKPOINT_MISSING, number + 1));
        if (trust == Trust.KEY_UNKNOWN) {
            report(Kind.CHECKPOINT_KEY_UNKNOWN, number);
        }
        Optional<Instant> since = last == null ? oldestUnderNone : Optional.of(last.at());
        if (since.filter(it -> it.plus(LATEST).isBefore(now)).isPresent()) {
            report(Kind.CHECKPOINT_OVERDUE, number + 1);
        }
    }

    private void report(Kind kind, long number) {
        findings.accept(Finding.of(kind, number));
    }

    Optional<SignedCheckpoint> last() {
        return Optional.ofNullable(last);
    }
}
