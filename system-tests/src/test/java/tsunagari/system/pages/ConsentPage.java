package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** 「マイページ属性連携認証」 at a site. */
public record ConsentPage(Page page) {
    /** Requires that this is the page. */
    public ConsentPage arrived() {
        assertThat(page.getByTestId("login-id")).isVisible();
        assertThat(page.getByTestId("consent")).isVisible();
        return this;
    }

    /** Fills in both fields. */
    public ConsentPage fill(String loginId, String password) {
        page.getByTestId("login-id").fill(loginId);
        page.getByTestId("password").fill(password);
        return this;
    }

    /** 同意, wherever it leads. */
    public void consent() {
        page.getByTestId("consent").click();
    }

    /** Fills in and presses 同意; requires the portal's 「つながり完了」. */
    public CompletedPage connect(String loginId, String password) {
        fill(loginId, password).consent();
        return new CompletedPage(page).arrived();
    }

    /** Back to the portal without connecting. */
    public void cancel() {
        page.getByTestId("cancel").click();
    }

    /** Requires the summary of errors with login id kept and password cleared. */
    public ConsentPage wasRefusedFor(String loginId) {
        assertThat(page.getByTestId("error-summary")).isVisible();
        assertThat(page.getByTestId("login-id")).hasValue(loginId);
        assertThat(page.getByTestId("password")).hasValue("");
        return this;
    }

    /** The words of the summary of errors. */
    public String errorText() {
        return page.getByTestId("error-summary").innerText();
    }
}
