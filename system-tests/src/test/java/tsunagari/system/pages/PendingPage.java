package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「処理中」 at a site. */
public record PendingPage(Page page) {
    /** Requires that this is the page, with everything that it has to say. */
    public PendingPage arrived() {
        assertThat(page.getByTestId("pending-since")).isVisible();
        assertThat(page.getByTestId("pending-until")).isVisible();
        assertThat(page.getByTestId("safe-to-close")).isVisible();
        assertThat(page.getByTestId("reference")).isVisible();
        return this;
    }

    /** 再読込, wherever it leads. */
    public void reload() {
        page.getByTestId("reload").click();
    }
}
