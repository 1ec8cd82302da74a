package tsunagari.link.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the connections of a few people must be: the state machine of docs/architecture.md and nothing else. */
final class Model {

    private final List<Entry> entries = new ArrayList<>();

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
     * @param transitions how many entries its history has
     */
    record Entry(String id, String subject, String account, long generation, State state, int transitions) {

        Entry becoming(State next) {
            return new Entry(id, subject, account, generation, next, transitions + 1);
        }

        /** Whether a row of the database is what was expected; what was not known of a new one can be anything. */
        boolean matches(Entry row) {
            return (id == null || id.equals(row.id) && generation == row.generation) && subject.equals(row.subject)
                    && account.equals(row.account) && state == row.state && transitions == row.transitions;
        }
    }

    private Model(List<Entry> entries) {
        this.entries.addAll(entries);
    }

    static Model of(List<Entry> entries) {
        return new Model(entries);
    }

    Model copy() {
        return new Model(entries);
    }

    Optional<Entry> live(String subject) {
        return entries.stream().filter(it -> it.subject().equals(subject) && it.state().live()).findFirst();
    }

    Optional<Entry> latest(String subject) {
        return entries.stream().filter(it -> it.subject().equals(subject)).reduce((first, second) -> second);
    }

    Optional<Entry> holder(String account) {
        return entries.stream().filter(it -> it.account().equals(account) && it.state().live()).findFirst();
    }

    List<Entry> pending() {
        return entries.stream().filter(it -> it.state() == State.PENDING).toList();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns whether the subject is connected then. @param lost whether the portal has lost the live connection */
    boolean connect(String subject, String account, boolean waits, boolean lost) {
        if (live(subject).isPresent() && !lost) {
            return true;
        }
        if (holder(account).filter(it -> !it.subject().equals(subject)).isPresent()) {
            return false;
        }
        release(subject);
        entries.add(new Entry(null, subject, account, 0, waits ? State.PENDING : State.ACTIVE, 1));
        return true;
    }

    void release(String subject) {
        live(subject).ifPresent(it -> become(it, State.RELEASED));
    }

    /** Only what waits can be settled. */
    void settle(String connection, State state) {
        entries.stream().filter(it -> Objects.equals(it.id(), connection) && it.state() == State.PENDING).findFirst()
                .ifPresent(it -> become(it, state));
    }

    private void become(Entry entry, State next) {
        entries.set(entries.indexOf(entry), entry.becoming(next));
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
}
