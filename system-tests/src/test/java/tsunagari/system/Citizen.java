package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.Input;
import tsunagari.system.pages.SignInPage;

/** Somebody at a browser: one tab of one profile. */
public final class Citizen {
    private final RunningSystem system;
    private final BrowserContext profile;
    private final Input input;

    Citizen(RunningSystem system, BrowserContext profile, Input input) {
        this.system = system;
        this.profile = profile;
        this.input = input;
    }

    /** Another tab of the same profile, with the same cookies. */
    public Citizen newTab() {
        return new Citizen(system, profile, input.at(profile.newPage()));
    }

    /** Signs in at the portal, in place of whoever was, and goes to its list of sites. */
    public HubPage signIn(String persona) {
        open(system.portal("/sign-in"));
        new SignInPage(input).choose(persona);
        return hub();
    }

    /** The portal's list of sites, for whoever is signed in. */
    public HubPage hub() {
        open(system.portal("/hub"));
        return new HubPage(input);
    }

    /** From signing in at the portal to the site's consent page. */
    public ConsentPage beginConnect(String persona, String site) {
        return signIn(persona).connect(site);
    }

    /** Opens an address as if typed in. */
    public Citizen open(URI address) {
        page().navigate(address.toString());
        return this;
    }

    /** Presses the link or button with a test id. */
    public Citizen press(String testId) {
        input.press(testId);
        return this;
    }

    /** The citizen's hands at this tab, for the page objects. */
    public Input input() {
        return input;
    }

    /** The tab itself. */
    public Page page() {
        return input.page();
    }

    /** The element with a test id. */
    public Locator on(String testId) {
        return input.on(testId);
    }

    /** Requires that the page's heading contains the official title. */
    public Citizen sees(String title) {
        assertThat(page().locator("h1")).containsText(title);
        return this;
    }
}
