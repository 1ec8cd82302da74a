package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「アカウント登録」 at a site that opens accounts itself. */
public record RegistrationPage(Page page) {
    /** Requires that this is the page. */
    public RegistrationPage arrived() {
        assertThat(page.locator("h1")).containsText("アカウント登録");
        assertThat(page.getByTestId("register-send")).isVisible();
        return this;
    }

    /** Fills in the form and sends it, wherever it leads. */
    public void send(String loginId, String password, String again) {
        page.getByTestId("login-id").fill(loginId);
        page.getByTestId("password").fill(password);
        page.getByTestId("password-again").fill(again);
        page.getByTestId("register-send").click();
    }

    /** Fills in the form and sends it; requires the page that announces the mail. */
    public void register(String loginId, String password) {
        send(loginId, password, password);
        assertThat(page.getByTestId("registration-sent")).isVisible();
    }

    /** On the page that the mailed link leads to: makes the account. */
    public void confirm() {
        page.getByTestId("confirm").click();
        assertThat(page.getByTestId("registration-done")).isVisible();
    }
}
