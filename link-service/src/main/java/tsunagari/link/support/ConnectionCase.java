package tsunagari.link.support;

import java.util.List;

/** A connection as the support desk may see it. @param happenings what happened to it, oldest first: the latest 200 */
public record ConnectionCase(FoundConnection connection, List<Happening> happenings) {
}
