package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「属性連携不整合確認」. */
public record MismatchPage(Page page) {
    /** Requires that this is the page, with its two ways on and its reference. */
    public MismatchPage arrived() {
        assertThat(page.locator("h1")).containsText("属性連携不整合確認");
        assertThat(page.getByTestId("mismatch-restart")).isVisible();
        assertThat(page.getByTestId("mismatch-register")).isVisible();
        assertThat(page.getByTestId("reference")).isVisible();
        return this;
    }

    /** マイナポータル連携開始. */
    public ConsentPage restart() {
        page.getByTestId("mismatch-restart").click();
        return new ConsentPage(page).arrived();
    }

    /** The page's main part without its reference, to be compared between causes. */
    public String textWithoutReference() {
        return page.locator("main").innerText().replace(page.getByTestId("reference").innerText().trim(), "");
    }
}
