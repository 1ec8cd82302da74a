package tsunagari.link.reconciliation;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through a list page by page, in the order of the subjects and in no other. */
final class Walk<T> {

    private final Source<T> source;
    private final Function<T, String> subject;
    private Iterator<T> page = List.<T>of().iterator();
    private Optional<T> next = Optional.empty();
    private String latest = "";
    private boolean over;

    Walk(Source<T> source, Function<T, String> subject) {
        this.source = source;
        this.subject = subject;
    }

    /** Gives a list out page by page. */
    interface Source<T> {
        /** The next page; empty after the last one. */
        List<T> next() throws BrokenList;
    }

    /** The subject of the next entry, empty at the end of the list. */
    Optional<String> subject() throws BrokenList {
        while (next.isEmpty() && !over) {
            if (page.hasNext()) {
                next = Optional.of(inOrder(page.next()));
            } else {
                List<T> entries = source.next();
                over = entries.isEmpty();
                page = entries.iterator();
            }
        }
        return next.map(subject);
    }

    /** The next entry, whose subject was asked for. */
    T take() {
        T taken = next.orElseThrow();
        next = Optional.empty();
        return taken;
    }

    private T inOrder(T entry) throws BrokenList {
        String its = subject.apply(entry);
        if (its.compareTo(latest) <= 0) {
            throw new BrokenList(RunEnd.LIST_OUT_OF_ORDER);
        }
        latest = its;
        return entry;
    }
}
