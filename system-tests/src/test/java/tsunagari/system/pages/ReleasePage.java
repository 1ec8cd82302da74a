package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The portal's 「つながりの解除」. */
public record ReleasePage(Input input) {
    /** Requires that this is the page. */
    public ReleasePage arrived() {
        assertThat(input.page().locator("h1")).containsText("つながりの解除");
        return this;
    }

    /** 同意: back to the list of sites. */
    public HubPage consent() {
        input.press("consent");
        return new HubPage(input);
    }
}
