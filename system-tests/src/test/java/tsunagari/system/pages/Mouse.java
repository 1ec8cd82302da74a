package tsunagari.system.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Points and clicks.
 *
 * @param page the tab
 */
public record Mouse(Page page) implements Input {
    @Override
    public Mouse at(Page other) {
        return new Mouse(other);
    }

    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }
}
