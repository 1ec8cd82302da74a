package tsunagari.system.pages;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Where the focus is.
 *
 * @param element the element's tag and test id or text; empty if the document has the focus
 * @param order its place in the document
 * @param left where its first line begins, in pixels from the page's left
 * @param right where its longest line ends
 * @param top where its first line begins, in pixels from the page's top
 * @param bottom where its last line ends
 * @param outlined whether it has an outline
 * @param covered whether something else lies over it, or it lies outside the window
 */
public record FocusStop(String element, int order, double left, double right, double top, double bottom,
        boolean outlined, boolean covered) {
    /** Before the first press of Tab. */
    public static final FocusStop NONE = new FocusStop("", -1, 0, 0, 0, 0, true, false);

    private static final String LOOK = """
        () => {
          const stop = document.activeElement;
          if (!stop || stop === document.body) {
            return {element: '', order: -1, left: 0, right: 0, top: 0, bottom: 0, outlined: true, covered: false};
          }
          const lines = Array.from(stop.getClientRects());
          const first = lines[0];
          const under = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
          return {
            element: stop.localName + ' ' + (stop.dataset.testid || stop.textContent.trim()),
            order: Array.from(document.querySelectorAll('*')).indexOf(stop),
            left: first.left,
            right: Math.max(...lines.map(line => line.right)),
            top: first.top + scrollY,
            bottom: lines[lines.length - 1].bottom + scrollY,
            outlined: getComputedStyle(stop).outlineStyle !== 'none',
            covered: !under || !stop.contains(under),
          };
        }""";

    static FocusStop on(Page page) {
        Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
        return new FocusStop((String) seen.get("element"), (int) number(seen, "order"), number(seen, "left"),
            number(seen, "right"), number(seen, "top"), number(seen, "bottom"), (Boolean) seen.get("outlined"),
            (Boolean) seen.get("covered"));
    }

    private static double number(Map<?, ?> seen, String name) {
        return ((Number) seen.get(name)).doubleValue();
    }

    /** Whether the document itself has the focus: between the last stop and the first one. */
    public boolean outside() {
        return element.isEmpty();
    }

    /** Requires an outline that is seen; and that people who read on, to the right and down, come here and not back. */
    void requireVisibleAfter(FocusStop before) {
        if (!outlined || covered) {
            throw new AssertionError(this + " cannot be seen");
        }
        boolean sameRound = order > before.order && !before.outside() && !outside();
        if (sameRound && bottom <= before.top && left < before.right) {
            throw new AssertionError(this + " stands before " + before + ", where the focus was");
        }
    }
}
