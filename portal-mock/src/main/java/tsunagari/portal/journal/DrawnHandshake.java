package tsunagari.portal.journal;

import java.util.ArrayList;
import java.util.List;

/** A handshake as a page shows it: what it was, its steps in words, and where their arrows are in the diagram. */
public record DrawnHandshake(HandshakeSummary summary, List<Step> steps, List<Arrow> arrows, int height) {

    private static final int FIRST_ROW = 84;
    private static final int ROW_HEIGHT = 40;
    private static final int LEFTMOST = 70;
    private static final int COLUMN_WIDTH = 280;
    private static final int LONGEST_LABEL = 38;

    /** A step's arrow; its label stands in the middle above it. */
    public record Arrow(int from, int to, int middle, int y, String label) {

        /** Where the label stands. */
        public int labelY() {
            return y - 8;
        }
    }

    static DrawnHandshake of(List<JournalEntry> entries) {
        List<Step> steps = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Step step = Step.of(steps.size() + 1, entry);
            arrows.add(arrow(step, FIRST_ROW + ROW_HEIGHT * steps.size()));
            steps.add(step);
        }
        return new DrawnHandshake(HandshakeSummary.of(entries), steps, arrows, FIRST_ROW + ROW_HEIGHT * steps.size());
    }

    /** The time at which it began, to the second. */
    public String begunAt() {
        return summary.begunAt().toString().replaceFirst("\\.\\d+", "");
    }

    private static Arrow arrow(Step step, int y) {
        int from = column(step.from());
        int to = column(step.to());
        String label = step.number() + ". " + step.request() + ": " + step.answer();
        return new Arrow(from, to, (from + to) / 2, y,
                label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label);
    }

    private static int column(Party party) {
        return LEFTMOST + COLUMN_WIDTH * party.ordinal();
    }
}
