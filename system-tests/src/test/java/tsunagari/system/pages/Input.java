package tsunagari.system.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody uses a tab: with a mouse, or by keyboard alone. */
public interface Input {
    /** The tab. */
    Page page();

    /** The same hands at another tab. */
    Input at(Page other);

    /** Presses a link or a button. */
    void press(Locator control);

    /** Fills in a field in place of what it holds. */
    void write(Locator field, String text);

    /** Chooses from a list. */
    void choose(Locator list, String value);

    /** The element with a test id. */
    default Locator on(String testId) {
        return page().getByTestId(testId);
    }

    /** Presses the link or button with a test id. */
    default void press(String testId) {
        press(on(testId));
    }

    /** Fills in the field with a test id. */
    default void write(String testId, String text) {
        write(on(testId), text);
    }

    /** Chooses from the list with a test id. */
    default void choose(String testId, String value) {
        choose(on(testId), value);
    }
}
