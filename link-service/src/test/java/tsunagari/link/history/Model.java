package tsunagari.link.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import tsunagari.link.connection.ReleaseReason;

/** What connections and blocks of a few people must be: the state machine of docs/architecture.md and nothing else. */
final class Model {

    /** What an operation can take on a machine that has much else to do. */
    private static final Duration LONGEST_OPERATION = Duration.ofMinutes(2);

    private final List<Entry> entries;
    private final Map<String, Instant> blocks;

    /** The states of a connection. */
    enum State {
        PENDING, ACTIVE, RELEASED, REFUSED, EXPIRED;

        boolean live() {
            return this == PENDING || this == ACTIVE;
        }
    }

    /**
     * One connection.
     *
     * @param id null until it is known
     * @param generation 0 until it is known
     * @param reason of the latest entry of its history; null if that has none
     * @param transitions how many entries its history has
     */
    record Entry(String id, String subject, String account, long generation, State state, ReleaseReason reason,
            int transitions) {

        Entry becoming(State next, ReleaseReason why) {
            return new Entry(id, subject, account, generation, next, why, transitions + 1);
        }

        /** Whether a row of the database is what was expected; what was not known of a new one can be anything. */
        boolean matches(Entry row) {
            return (id == null || id.equals(row.id) && generation == row.generation) && subject.equals(row.subject)
                    && account.equals(row.account) && state == row.state && reason == row.reason
                    && transitions == row.transitions;
        }
    }

    Model(List<Entry> entries, Map<String, Instant> blocks) {
        this.entries = new ArrayList<>(entries);
        this.blocks = new HashMap<>(blocks);
    }

    Model copy() {
        return new Model(entries, blocks);
    }

    Optional<Entry> live(String subject) {
        return entries.stream().filter(it -> it.subject().equals(subject) && it.state().live()).findFirst();
    }

    Optional<Entry> latest(String subject) {
        return entries.stream().filter(it -> it.subject().equals(subject)).reduce((first, second) -> second);
    }

    Optional<Entry> holder(String account) {
        return live().stream().filter(it -> it.account().equals(account)).findFirst();
    }

    List<Entry> live() {
        return entries.stream().filter(it -> it.state().live()).toList();
    }

    List<Entry> pending() {
        return entries.stream().filter(it -> it.state() == State.PENDING).toList();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Until when accounts are, or were, blocked. */
    Map<String, Instant> blocks() {
        return Map.copyOf(blocks);
    }

    boolean blocked(String account, Instant now) {
        return blocks.getOrDefault(account, Instant.MIN).isAfter(now);
    }

    /** In place of a live connection of the subject, if there is one. @param why null unless it takes another's place */
    void connect(String subject, String account, boolean waits, ReleaseReason why) {
        release(subject, ReleaseReason.PORTAL_NO_LONGER_CONNECTED);
        entries.add(new Entry(null, subject, account, 0, waits ? State.PENDING : State.ACTIVE, why, 1));
    }

    /** The account's connection goes over to the subject. */
    void move(String subject, String account, boolean waits) {
        holder(account).ifPresent(it -> become(it, State.RELEASED, ReleaseReason.REPLACED));
        connect(subject, account, waits, ReleaseReason.REPLACED);
    }

    void release(String subject, ReleaseReason why) {
        live(subject).ifPresent(it -> become(it, State.RELEASED, why));
    }

    /** Ends what the account has, and blocks it. */
    void disown(String account, Instant until) {
        holder(account).ifPresent(it -> become(it, State.RELEASED, ReleaseReason.OWNER_DISOWNED));
        blocks.put(account, until);
    }

    void lift(String account) {
        blocks.remove(account);
    }

    /** Only what waits can be settled. */
    void settle(String connection, State state) {
        ReleaseReason why = switch (state) {
            case REFUSED -> ReleaseReason.REFUSED_BY_SITE;
            case EXPIRED -> ReleaseReason.EXPIRED;
            default -> null;
        };
        pending().stream().filter(it -> Objects.equals(it.id(), connection)).findFirst()
                .ifPresent(it -> become(it, state, why));
    }

    private void become(Entry entry, State next, ReleaseReason why) {
        entries.set(entries.indexOf(entry), entry.becoming(next, why));
    }

    /** The connections of a subject, oldest first. */
    List<Entry> of(String subject) {
        return entries.stream().filter(it -> it.subject().equals(subject)).toList();
    }

    /** Whether the rows of a subject, oldest first, are what was expected. */
    boolean matches(String subject, List<Entry> rows) {
        List<Entry> expected = of(subject);
        return expected.size() == rows.size()
                && IntStream.range(0, rows.size()).allMatch(at -> expected.get(at).matches(rows.get(at)));
    }

    /** Whether these blocks are what was expected; a new one is reckoned from a moment during the operation. */
    boolean matches(Map<String, Instant> found) {
        return blocks.keySet().equals(found.keySet()) && blocks.entrySet().stream().allMatch(it -> {
            Duration later = Duration.between(it.getValue(), found.get(it.getKey()));
            return !later.isNegative() && later.compareTo(LONGEST_OPERATION) < 0;
        });
    }
}
