package tsunagari.link.support;

import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Happening.Kind;

/**
 * What is behind a reference. Nothing in it names a person.
 *
 * @param happenings what happened, oldest first; at least one
 */
public record Case(Reference reference, List<Happening> happenings) {

    /** Empty if nothing happened. */
    static Optional<Case> of(Reference reference, List<Happening> happenings) {
        return happenings.isEmpty() ? Optional.empty() : Optional.of(new Case(reference, happenings));
    }

    /** The id of the site where it happened, if that is kept. */
    public Optional<String> site() {
        return happenings.stream().flatMap(it -> it.site().stream()).findFirst();
    }

    /** The connection that it is about, if there is one. */
    public Optional<ConnectionId> connection() {
        return happenings.stream().flatMap(it -> it.connection().stream()).findFirst();
    }

    /** Why, most likely. */
    public Texts likelyCause() {
        return Texts.of(advice -> advice.likelyCause(matter()));
    }

    /** What to tell whoever reads the reference out. */
    public Texts tell() {
        return Texts.of(advice -> advice.tell(matter()));
    }

    /** The happening that the caller asks about: a problem before all else. */
    Happening matter() {
        return last(Kind.PROBLEM).or(() -> last(Kind.CONNECTION)).orElseGet(() -> happenings.get(happenings.size() - 1));
    }

    private Optional<Happening> last(Kind kind) {
        return happenings.stream().filter(it -> it.kind() == kind).reduce((first, second) -> second);
    }
}
