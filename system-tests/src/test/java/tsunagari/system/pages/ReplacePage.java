package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The offer to move an account's connection, at a site. */
public record ReplacePage(Page page) {
    /** Requires that this is the page. */
    public ReplacePage arrived() {
        assertThat(page.getByTestId("replace")).isVisible();
        assertThat(page.getByTestId("login-id")).hasCount(0);
        assertThat(page.getByTestId("consent")).isVisible();
        return this;
    }

    /** 同意; requires the portal's 「つながり完了」. */
    public CompletedPage consent() {
        page.getByTestId("consent").click();
        return new CompletedPage(page).arrived();
    }

    /** Back to the portal without moving anything. */
    public void cancel() {
        page.getByTestId("cancel").click();
    }
}
