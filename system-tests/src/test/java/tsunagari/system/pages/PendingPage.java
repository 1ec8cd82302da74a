package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「処理中」 at a site. */
public record PendingPage(Input input) {
    /** Requires that this is the page, with everything that it has to say. */
    public PendingPage arrived() {
        assertThat(input.on("pending-since")).isVisible();
        assertThat(input.on("pending-until")).isVisible();
        assertThat(input.on("safe-to-close")).isVisible();
        assertThat(input.on("reference")).isVisible();
        return this;
    }

    /** 再読込, wherever it leads. */
    public void reload() {
        input.press("reload");
    }
}
