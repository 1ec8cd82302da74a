package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「求職者マイページホーム」, or another site's home. */
public record HomePage(Input input) {
    /** Requires that this is the page. */
    public HomePage arrived() {
        assertThat(input.on("home")).isVisible();
        assertThat(input.on("connected-since")).isVisible();
        return this;
    }

    /** つながりをやめる, with its confirmation. */
    public void release() {
        input.press("home-release");
        input.press("confirm");
    }

    /** 退会する, with its confirmation; requires the receipt. */
    public void withdraw() {
        input.press("withdraw");
        input.press("confirm");
        assertThat(input.on("withdrawn")).isVisible();
        assertThat(input.on("ended-at")).isVisible();
    }

    /** ログアウト. */
    public void signOut() {
        input.press("logout");
    }

    /** Requires that asking for the page again shows it no more. */
    public void isGoneAfterReload() {
        input.page().reload();
        assertThat(input.on("home")).hasCount(0);
    }
}
