package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.system.pages.HomePage;

/** Journey 8: sign-out at the site, and at the portal for every site. */
@InBrowser
class SignOutJourneyIT {
    @Test
    void after_signing_out_at_the_site_neither_back_nor_a_reload_shows_the_home(Citizen citizen, RunningSystem system) {
        citizen.signIn("taro").signIn("hellowork").signOut();
        assertThat(citizen.on("home")).hasCount(0);

        citizen.page().goBack();
        assertThat(citizen.on("home")).hasCount(0);

        citizen.open(system.site("hellowork", "/mypage"));
        assertThat(citizen.on("home")).hasCount(0);
    }

    @Test
    void signing_out_at_the_site_leaves_the_connection(Citizen citizen) {
        citizen.signIn("taro").signIn("hellowork").signOut();

        citizen.hub().showsConnected("hellowork").signIn("hellowork");
    }

    @Test
    void signing_out_at_the_portal_ends_the_sites_session(Citizen citizen) {
        HomePage home = citizen.signIn("taro").signIn("hellowork");
        Citizen portal = citizen.newTab();

        portal.hub().signOut();

        home.isGoneAfterReload();
    }
}
