package tsunagari.portal.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A handshake as a page shows it: what it came to, its steps in words, and where their arrows are in the diagram.
 *
 * @param faultsBefore names of the faults that struck the hub before the handshake began
 */
public record DrawnHandshake(HandshakeSummary summary, Ending ending, List<Step> steps, List<Arrow> arrows, int height,
        List<String> faultsBefore) {

    private static final int FIRST_ROW = 72;
    private static final int ROW_HEIGHT = 54;
    private static final int BELOW = 30;
    private static final int LEFTMOST = 70;
    private static final int COLUMN_WIDTH = 280;
    private static final int LONGEST_LABEL = 48;

    /** A party, and where its line stands. */
    public record Column(Party party, int x) {
    }

    /** A step's arrow. What is done stands above its middle, what was said below it. */
    public record Arrow(int from, int to, int y, Step step) {

        /** Middle of the arrow. */
        public int middle() {
            return (from + to) / 2;
        }

        /** Where the words about what is done stand. */
        public int above() {
            return y - 8;
        }

        /** Where request and answer stand. */
        public int below() {
            return y + 16;
        }

        /** Whether a fault struck here. */
        public boolean struck() {
            return !step.faults().isEmpty();
        }

        /** Request and answer, or the fault, as far as there is room. */
        public String said() {
            String said = struck() ? String.join(" ", step.faults()) : step.request() + ": " + step.answer();
            return said.length() > LONGEST_LABEL ? said.substring(0, LONGEST_LABEL) + "…" : said;
        }
    }

    static DrawnHandshake of(List<JournalEntry> entries, List<String> faultsBefore) {
        List<Step> steps = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Step step = Step.of(steps.size() + 1, entry);
            arrows.add(new Arrow(column(step.from()), column(step.to()), FIRST_ROW + ROW_HEIGHT * steps.size(), step));
            steps.add(step);
        }
        return new DrawnHandshake(HandshakeSummary.of(entries), Ending.of(entries), steps, arrows,
                FIRST_ROW + ROW_HEIGHT * (steps.size() - 1) + BELOW, faultsBefore);
    }

    /** All parties, from left to right. */
    public List<Column> columns() {
        return Arrays.stream(Party.values()).map(party -> new Column(party, column(party))).toList();
    }

    /** As much room beside the last column as beside the first. */
    public int width() {
        return 2 * LEFTMOST + COLUMN_WIDTH * (Party.values().length - 1);
    }

    private static int column(Party party) {
        return LEFTMOST + COLUMN_WIDTH * party.ordinal();
    }
}
