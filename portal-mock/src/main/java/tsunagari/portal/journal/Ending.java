package tsunagari.portal.journal;

import java.util.List;
import java.util.Optional;

/** What a handshake came to, as far as the portal can know. The words are in {@code messages/journal_*.properties}. */
public enum Ending {

    /** The site said that the connection was made. */
    CONNECTED,
    /** The site said that it is still working on the connection. */
    PROCESSING,
    /** A fault struck on the way. */
    STRUCK,
    /** The portal, or the user's browser at the portal, got no further. */
    REFUSED,
    /** The site was told who the user is. */
    HANDED,
    /** The next step is somebody else's. */
    UNDERWAY;

    /** Whether the site said that things went well; where it only knows who the user is, anything may have followed. */
    public boolean good() {
        return this == CONNECTED || this == PROCESSING;
    }

    /** Whether something was refused. */
    public boolean bad() {
        return this == STRUCK || this == REFUSED;
    }

    static Ending of(List<JournalEntry> entries) {
        Optional<String> told = entries.stream().filter(entry -> entry.outcome().equals("STORED"))
                .map(entry -> entry.parameters().getOrDefault("event", "")).reduce((before, after) -> after);
        if (told.isPresent()) {
            return told.get().equals("PENDING") ? PROCESSING : CONNECTED;
        }
        if (entries.stream().anyMatch(entry -> !entry.faults().isEmpty())) {
            return STRUCK;
        }
        JournalEntry last = entries.get(entries.size() - 1);
        if (last.status() >= 400 || last.outcome().equals("ERROR")) {
            return REFUSED;
        }
        return entries.stream().anyMatch(entry -> entry.outcome().equals("TOKENS")) ? HANDED : UNDERWAY;
    }
}
