package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The portal's 「つながりの解除」. */
public record ReleasePage(Page page) {
    /** Requires that this is the page. */
    public ReleasePage arrived() {
        assertThat(page.locator("h1")).containsText("つながりの解除");
        return this;
    }

    /** 同意: back to the list of sites. */
    public HubPage consent() {
        page.getByTestId("consent").click();
        return new HubPage(page);
    }
}
