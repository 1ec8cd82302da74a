package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The support desk's pages. */
public record DeskPage(Input input) {
    /** Signs in by a token that is pasted. */
    public void signIn(String token) {
        assertThat(input.on("desk-sign-in-page")).isVisible();
        input.write("desk-token", token);
        input.press("desk-sign-in");
        assertThat(input.on("desk")).isVisible();
    }

    /** Searches for the connections of an account; requires that there are some, and opens the first one's history. */
    public void search(String site, String account) {
        input.choose("desk-site", site);
        input.write("desk-who", account);
        input.press("desk-search");
        assertThat(input.on("desk-found")).isVisible();
        input.press("desk-open-1");
        assertThat(input.on("desk-connection-page")).isVisible();
    }

    /** Ends the connection whose history this is. */
    public void release(String reason) {
        input.press("desk-release");
        assertThat(input.on("desk-release-page")).isVisible();
        input.choose("desk-reason", reason);
        input.press("desk-confirm");
        assertThat(input.on("desk-released")).isVisible();
        assertThat(input.on("desk-ended")).isVisible();
    }

    /** Back to the desk's first page. */
    public void start() {
        input.press("desk-start");
        assertThat(input.on("desk")).isVisible();
    }

    /** Signs out. */
    public void signOut() {
        input.press("desk-sign-out");
        assertThat(input.on("desk-sign-in-page")).isVisible();
    }
}
