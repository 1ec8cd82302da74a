package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The portal's 「つながり完了」. */
public record CompletedPage(Input input) {
    /** Requires that this is the page. */
    public CompletedPage arrived() {
        assertThat(input.on("completed")).isVisible();
        return this;
    }

    /** 「…を利用する」: leads to the site's home. */
    public HomePage use() {
        input.press("completed-open");
        return new HomePage(input).arrived();
    }

    /** もっとつながる一覧へ. */
    public HubPage list() {
        input.press("completed-hub");
        return new HubPage(input);
    }
}
