package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The portal's 「つながり完了」. */
public record CompletedPage(Page page) {
    /** Requires that this is the page. */
    public CompletedPage arrived() {
        assertThat(page.getByTestId("completed")).isVisible();
        return this;
    }

    /** 「…を利用する」: leads to the site's home. */
    public HomePage use() {
        page.getByTestId("completed-open").click();
        return new HomePage(page).arrived();
    }

    /** もっとつながる一覧へ. */
    public HubPage list() {
        page.getByTestId("completed-hub").click();
        return new HubPage(page);
    }
}
