package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Tab, Enter, arrow keys and typing, as somebody without a mouse uses them. Every stop on the way has to be seen and to
 * come after the one before.
 *
 * @param page the tab
 */
public record Keyboard(Page page) implements Input {
    private static final int MOST_TABS = 120;

    @Override
    public Keyboard at(Page other) {
        return new Keyboard(other);
    }

    /** Returns when the page that the control leads to is there. */
    @Override
    public void press(Locator control) {
        tabTo(control);
        enter();
    }

    /** Presses Enter where the focus is; returns when the page that this leads to is there. */
    public void enter() {
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        assertThat(page.locator("html[data-left]")).hasCount(0);
    }

    /** Coming by Tab, the field's text is selected: what is typed takes its place. */
    @Override
    public void write(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
    }

    @Override
    public void choose(Locator list, String value) {
        tabTo(list);
        for (int options = list.locator("option").count(); options > 0 && !value.equals(list.inputValue()); options--) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    /** Goes on by Tab until the focus is there. */
    public void tabTo(Locator control) {
        control.waitFor();
        page.waitForLoadState();
        FocusStop before = FocusStop.NONE;
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            before = next(before);
            if (Boolean.TRUE.equals(control.evaluate("control => control === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError(control + " is not reached by " + MOST_TABS + " times Tab");
    }

    /** Presses Tab once; requires that the stop can be seen and comes after the one before it, or begins a new round. */
    public FocusStop next(FocusStop before) {
        page.keyboard().press("Tab");
        FocusStop stop = FocusStop.on(page);
        stop.requireVisibleAfter(before);
        return stop;
    }
}
