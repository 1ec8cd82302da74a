package tsunagari.portal.journal;

import java.util.List;

/** A part of the journal; {@code next} is the {@code since} that leaves this part out. */
public record JournalPart(List<JournalEntry> entries, long next) {
}
