package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 「マイページ属性連携認証」 at a site. */
public record ConsentPage(Input input) {
    /** Requires that this is the page. */
    public ConsentPage arrived() {
        assertThat(input.on("login-id")).isVisible();
        assertThat(input.on("consent")).isVisible();
        return this;
    }

    /** Fills in both fields. */
    public ConsentPage fill(String loginId, String password) {
        input.write("login-id", loginId);
        input.write("password", password);
        return this;
    }

    /** 同意, wherever it leads. */
    public void consent() {
        input.press("consent");
    }

    /** Fills in and presses 同意; requires the portal's 「つながり完了」. */
    public CompletedPage connect(String loginId, String password) {
        fill(loginId, password).consent();
        return new CompletedPage(input).arrived();
    }

    /** Back to the portal without connecting. */
    public void cancel() {
        input.press("cancel");
    }

    /** Requires the summary of errors with login id kept and password cleared. */
    public ConsentPage wasRefusedFor(String loginId) {
        assertThat(input.on("error-summary")).isVisible();
        assertThat(input.on("login-id")).hasValue(loginId);
        assertThat(input.on("password")).hasValue("");
        return this;
    }

    /** The words of the summary of errors. */
    public String errorText() {
        return input.on("error-summary").innerText();
    }
}
