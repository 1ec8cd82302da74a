package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「これは自分ではありません」, where a mail's link leads. */
public record DisownPage(Input input) {
    /** Requires that this is the page. */
    public DisownPage arrived() {
        assertThat(input.page().locator("h1")).containsText("これは自分ではありません");
        assertThat(input.on("confirm")).isVisible();
        return this;
    }

    /** Ends the connection; requires the page that says so. */
    public void confirm() {
        input.press("confirm");
        assertThat(input.on("disowned")).isVisible();
    }
}
