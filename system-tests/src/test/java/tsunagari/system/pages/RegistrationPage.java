package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「アカウント登録」 at a site that opens accounts itself. */
public record RegistrationPage(Input input) {
    /** Requires that this is the page. */
    public RegistrationPage arrived() {
        assertThat(input.page().locator("h1")).containsText("アカウント登録");
        assertThat(input.on("register-send")).isVisible();
        return this;
    }

    /** Fills in the form and sends it, wherever it leads. */
    public void send(String loginId, String password, String again) {
        input.write("login-id", loginId);
        input.write("password", password);
        input.write("password-again", again);
        input.press("register-send");
    }

    /** Fills in the form and sends it; requires the page that announces the mail. */
    public void register(String loginId, String password) {
        send(loginId, password, password);
        assertThat(input.on("registration-sent")).isVisible();
    }

    /** On the page that the mailed link leads to: makes the account. */
    public void confirm() {
        input.press("confirm");
        assertThat(input.on("registration-done")).isVisible();
    }
}
