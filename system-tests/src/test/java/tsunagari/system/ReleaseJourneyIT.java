package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.system.pages.HomePage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.MismatchPage;
import tsunagari.system.pages.ReleasePage;

/** Journey 4: release, from either side. */
@InBrowser
class ReleaseJourneyIT {
    @Test
    void released_at_the_portal_the_site_forgets_the_connection_and_ends_its_sessions(
            Citizen citizen, RunningSystem system) {
        HomePage home = citizen.signIn("taro").signIn("hellowork");
        Citizen portal = citizen.newTab();

        HubPage hub = portal.hub().release("hellowork").consent();

        assertThat(portal.on("released")).isVisible();
        hub.showsUnconnected("hellowork");
        home.isGoneAfterReload();
        citizen.open(system.signInAddress("hellowork"));
        new MismatchPage(citizen.input()).arrived();
    }

    @Test
    void released_at_the_site_the_portal_offers_to_connect_again(Citizen citizen, RunningSystem system) {
        citizen.signIn("taro").signIn("hellowork").release();

        assertThat(citizen.on("home")).hasCount(0);
        citizen.hub().showsUnconnected("hellowork");
        citizen.open(system.signInAddress("hellowork"));
        new MismatchPage(citizen.input()).arrived();
    }

    @Test
    void after_a_release_the_same_two_can_be_connected_again(Citizen citizen) {
        citizen.signIn("taro").release("hellowork").consent().connect("hellowork")
            .connect("taro@example.com", Sites.PASSWORD).use();
    }

    @Test
    void consenting_to_the_release_in_two_tabs_is_harmless(Citizen citizen) {
        ReleasePage first = citizen.signIn("taro").release("hellowork");
        ReleasePage second = citizen.newTab().hub().release("hellowork");

        first.consent().showsUnconnected("hellowork");
        second.consent().showsUnconnected("hellowork");
    }
}
