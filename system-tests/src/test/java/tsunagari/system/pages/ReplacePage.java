package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The offer to move an account's connection, at a site. */
public record ReplacePage(Input input) {
    /** Requires that this is the page. */
    public ReplacePage arrived() {
        assertThat(input.on("replace")).isVisible();
        assertThat(input.on("login-id")).hasCount(0);
        assertThat(input.on("consent")).isVisible();
        return this;
    }

    /** 同意; requires the portal's 「つながり完了」. */
    public CompletedPage consent() {
        input.press("consent");
        return new CompletedPage(input).arrived();
    }

    /** Back to the portal without moving anything. */
    public void cancel() {
        input.press("cancel");
    }
}
