package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「属性連携不整合確認」. */
public record MismatchPage(Input input) {
    /** Requires that this is the page, with its two ways on and its reference. */
    public MismatchPage arrived() {
        assertThat(input.page().locator("h1")).containsText("属性連携不整合確認");
        assertThat(input.on("mismatch-restart")).isVisible();
        assertThat(input.on("mismatch-register")).isVisible();
        assertThat(input.on("reference")).isVisible();
        return this;
    }

    /** マイナポータル連携開始. */
    public ConsentPage restart() {
        input.press("mismatch-restart");
        return new ConsentPage(input).arrived();
    }

    /** アカウント登録. */
    public RegistrationPage register() {
        input.press("mismatch-register");
        return new RegistrationPage(input).arrived();
    }

    /** The page's main part without its reference, to be compared between causes. */
    public String textWithoutReference() {
        return input.page().locator("main").innerText().replace(input.on("reference").innerText().trim(), "");
    }
}
