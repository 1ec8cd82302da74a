package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「求職者マイページホーム」, or another site's home. */
public record HomePage(Page page) {
    /** Requires that this is the page. */
    public HomePage arrived() {
        assertThat(page.getByTestId("home")).isVisible();
        assertThat(page.getByTestId("connected-since")).isVisible();
        return this;
    }

    /** つながりをやめる, with its confirmation. */
    public void release() {
        page.getByTestId("home-release").click();
        page.getByTestId("confirm").click();
    }

    /** 退会する, with its confirmation; requires the receipt. */
    public void withdraw() {
        page.getByTestId("withdraw").click();
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("withdrawn")).isVisible();
        assertThat(page.getByTestId("ended-at")).isVisible();
    }

    /** ログアウト. */
    public void signOut() {
        page.getByTestId("logout").click();
    }

    /** Requires that asking for the page again shows it no more. */
    public void isGoneAfterReload() {
        page.reload();
        assertThat(page.getByTestId("home")).hasCount(0);
    }
}
