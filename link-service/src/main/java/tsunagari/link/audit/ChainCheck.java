package tsunagari.link.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import tsunagari.link.audit.Finding.Kind;

/** Checks chains row by row, in order of connection id and place. Keeps nothing but the row before. */
final class ChainCheck {

    private static final int MOST_NAMED = 1000;
    /** The state that a transition leads to; others lead to the state of the same name. */
    private static final Map<String, String> STATES = Map.of("ESTABLISHED", "ACTIVE", "REQUESTED", "PENDING");

    private final Consumer<Finding> findings;
    private ChainRow last;
    private String state;
    private int seq;
    private byte[] hash;
    private boolean gone;
    private boolean erased;
    private long chains;
    private long entries;

    ChainCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void row(ChainRow row) {
        if (last == null || !last.connectionId().equals(row.connectionId())) {
            end();
            begin();
        }
        last = row;
        row.entry().ifPresent(this::entry);
    }

    private void begin() {
        chains++;
        state = null;
        seq = 0;
        hash = ChainHash.start();
        gone = false;
        erased = false;
    }

    private void entry(ChainEntry entry) {
        entries++;
        EntryId id = new EntryId(entry.connectionId(), entry.seq());
        boolean follows = entry.seq() == seq + 1;
        each(Kind.ENTRY_MISSING, seq + 1, entry.seq() - 1);
        if (follows && !Arrays.equals(hash, entry.previousHash())) {
            findings.accept(Finding.of(Kind.ENTRY_MISLINKED, id));
        }
        if (!Arrays.equals(ChainHash.of(entry), entry.hash())) {
            findings.accept(Finding.of(Kind.ENTRY_EDITED, id));
        }
        seq = entry.seq();
        hash = entry.hash();
        if (entry.transition().equals(ChainEntry.ERASED)) {
            erased = true;
        } else {
            state = stateAfter(entry.transition());
        }
        if (entry.identityHash() != null) {
            identity(entry);
        }
    }

    static String stateAfter(String transition) {
        return STATES.getOrDefault(transition, transition);
    }

    private void identity(ChainEntry entry) {
        if (last.identity().isEmpty()) {
            gone = true;
        } else if (!Arrays.equals(ChainHash.of(last.identity().get()), entry.identityHash())) {
            findings.accept(Finding.of(Kind.IDENTITY_CHANGED, entry.connectionId()));
        }
    }

    /** Bounded: a number that somebody has put in can be any. */
    private void each(Kind kind, int first, int last) {
        for (int place = first; place <= last && place - first < MOST_NAMED; place++) {
            findings.accept(Finding.of(kind, new EntryId(this.last.connectionId(), place)));
        }
    }

    /** Ends the chain of the last row; before the first, nothing. */
    void end() {
        if (last == null) {
            return;
        }
        String id = last.connectionId();
        each(Kind.ENTRY_MISSING, seq + 1, last.entries());
        each(Kind.ENTRY_INSERTED, last.entries() + 1, seq);
        if (state != null && !state.equals(last.state())) {
            findings.accept(Finding.of(Kind.STATE_CONTRADICTED, id));
        }
        if (erased != last.erased() || gone && !erased) {
            findings.accept(Finding.of(Kind.IDENTITY_GONE, id));
        }
        last = null;
    }

    long chains() {
        return chains;
    }

    long entries() {
        return entries;
    }
}
