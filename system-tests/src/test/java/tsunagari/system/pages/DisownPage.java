package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「これは自分ではありません」, where a mail's link leads. */
public record DisownPage(Page page) {
    /** Requires that this is the page. */
    public DisownPage arrived() {
        assertThat(page.locator("h1")).containsText("これは自分ではありません");
        assertThat(page.getByTestId("confirm")).isVisible();
        return this;
    }

    /** Ends the connection; requires the page that says so. */
    public void confirm() {
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("disowned")).isVisible();
    }
}
