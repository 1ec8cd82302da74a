package tsunagari.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The portal's 「もっとつながる」. */
public record HubPage(Page page) {
    /** つなぐ: leads to the site's consent page, by way of the portal. */
    public ConsentPage connect(String site) {
        page.getByTestId("connect-" + site).click();
        return new ConsentPage(page).arrived();
    }

    /** The link of a connected site: leads to wherever the site sends the citizen. */
    public void open(String site) {
        page.getByTestId("open-" + site).click();
    }

    /** The link of a connected site, to its home. */
    public HomePage signIn(String site) {
        open(site);
        return new HomePage(page).arrived();
    }

    /** やめる: leads to 「つながりの解除」. */
    public ReleasePage release(String site) {
        page.getByTestId("release-" + site).click();
        return new ReleasePage(page).arrived();
    }

    /** 再読込. */
    public HubPage reload() {
        page.getByTestId("reload").click();
        return this;
    }

    /** Signs out of the portal and of every site that it signed in to. */
    public void signOut() {
        page.getByTestId("sign-out").click();
    }

    /** Requires that the site is offered for connecting. */
    public HubPage showsUnconnected(String site) {
        assertThat(page.getByTestId("connect-" + site)).isVisible();
        assertThat(page.getByTestId("open-" + site)).hasCount(0);
        return this;
    }

    /** Requires 処理中 at the site, and nothing to press. */
    public HubPage showsPending(String site) {
        assertThat(page.getByTestId("pending-" + site)).isVisible();
        assertThat(page.getByTestId("connect-" + site)).hasCount(0);
        assertThat(page.getByTestId("open-" + site)).hasCount(0);
        return this;
    }

    /** Requires that the site is connected. */
    public HubPage showsConnected(String site) {
        assertThat(page.getByTestId("open-" + site)).isVisible();
        assertThat(page.getByTestId("connect-" + site)).hasCount(0);
        return this;
    }
}
