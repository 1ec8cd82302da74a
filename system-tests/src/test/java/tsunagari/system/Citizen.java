package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.SignInPage;

/** Somebody at a browser: one tab of one profile. */
public final class Citizen {
    private final RunningSystem system;
    private final BrowserContext profile;
    private final Page page;

    Citizen(RunningSystem system, BrowserContext profile, Page page) {
        this.system = system;
        this.profile = profile;
        this.page = page;
    }

    /** Another tab of the same profile, with the same cookies. */
    public Citizen newTab() {
        return new Citizen(system, profile, profile.newPage());
    }

    /** Signs in at the portal, in place of whoever was, and goes to its list of sites. */
    public HubPage signIn(String persona) {
        open(system.portal("/sign-in"));
        new SignInPage(page).choose(persona);
        return hub();
    }

    /** The portal's list of sites, for whoever is signed in. */
    public HubPage hub() {
        open(system.portal("/hub"));
        return new HubPage(page);
    }

    /** From signing in at the portal to the site's consent page. */
    public ConsentPage beginConnect(String persona, String site) {
        return signIn(persona).connect(site);
    }

    /** Opens an address as if typed in. */
    public Citizen open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /** The tab itself. */
    public Page page() {
        return page;
    }

    /** The element with a test id. */
    public Locator on(String testId) {
        return page.getByTestId(testId);
    }

    /** Requires that the page's heading contains the official title. */
    public Citizen sees(String title) {
        assertThat(page.locator("h1")).containsText(title);
        return this;
    }
}
