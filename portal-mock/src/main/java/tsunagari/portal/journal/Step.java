package tsunagari.portal.journal;

import java.net.URI;
import java.util.List;

/**
 * One request of a handshake and its answer, as a step between two parties.
 *
 * @param number counts from 1
 * @param deed what it is for
 * @param from who asks
 * @param answer status and outcome
 */
public record Step(int number, Deed deed, Party from, String request, String answer, List<String> faults) {

    static Step of(int number, JournalEntry entry) {
        Deed deed = Deed.of(entry);
        boolean sent = entry.direction().equals("OUT");
        return new Step(number, deed, sent ? Party.PORTAL : deed.asker(),
                entry.method() + " " + (sent ? URI.create(entry.path()).getPath() : entry.path()),
                (entry.status() + " " + entry.outcome()).trim(), entry.faults());
    }

    /** Who is asked: browser and site ask the portal alone. */
    public Party to() {
        return from == Party.PORTAL ? Party.CLIENT : Party.PORTAL;
    }
}
