package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The portal's 「もっとつながる」. */
public record HubPage(Input input) {
    /** つなぐ: leads to the site's consent page, by way of the portal. */
    public ConsentPage connect(String site) {
        input.press("connect-" + site);
        return new ConsentPage(input).arrived();
    }

    /** The link of a connected site: leads to wherever the site sends the citizen. */
    public void open(String site) {
        input.press("open-" + site);
    }

    /** The link of a connected site, to its home. */
    public HomePage signIn(String site) {
        open(site);
        return new HomePage(input).arrived();
    }

    /** やめる: leads to 「つながりの解除」. */
    public ReleasePage release(String site) {
        input.press("release-" + site);
        return new ReleasePage(input).arrived();
    }

    /** 再読込. */
    public HubPage reload() {
        input.press("reload");
        return this;
    }

    /** Signs out of the portal and of every site that it signed in to. */
    public void signOut() {
        input.press("sign-out");
    }

    /** Requires that the site is offered for connecting. */
    public HubPage showsUnconnected(String site) {
        assertThat(input.on("connect-" + site)).isVisible();
        assertThat(input.on("open-" + site)).hasCount(0);
        return this;
    }

    /** Requires 処理中 at the site, and nothing to press. */
    public HubPage showsPending(String site) {
        assertThat(input.on("pending-" + site)).isVisible();
        assertThat(input.on("connect-" + site)).hasCount(0);
        assertThat(input.on("open-" + site)).hasCount(0);
        return this;
    }

    /** Requires that the site is connected. */
    public HubPage showsConnected(String site) {
        assertThat(input.on("open-" + site)).isVisible();
        assertThat(input.on("connect-" + site)).hasCount(0);
        return this;
    }
}
