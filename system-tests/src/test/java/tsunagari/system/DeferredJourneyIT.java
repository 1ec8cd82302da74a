package tsunagari.system;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tsunagari.system.pages.CompletedPage;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.PendingPage;

/** Journey 5: a connect that the site's back office finishes. */
@InBrowser
class DeferredJourneyIT {
    /** The back office of the demonstration takes 30 s. */
    private static final Duration BACK_OFFICE = Duration.ofSeconds(90);

    private static void connectNenkin(ConsentPage consent) {
        consent.fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
    }

    @Test
    void nanako_waits_for_nenkin_and_is_connected_when_the_back_office_has_finished(Citizen citizen) {
        connectNenkin(citizen.beginConnect("nanako", "nenkin"));
        citizen.sees("処理中");
        PendingPage pending = new PendingPage(citizen.input()).arrived();
        pending.reload();
        pending.arrived();
        HubPage hub = citizen.newTab().hub().showsPending("nenkin");

        Awaitility.await().atMost(BACK_OFFICE).pollInterval(Duration.ofSeconds(1))
            .untilAsserted(() -> hub.reload().showsConnected("nenkin"));
        pending.reload();

        new CompletedPage(citizen.input()).arrived().use();
    }

    @Test
    void a_sign_in_meanwhile_leads_to_the_page_that_says_how_far_it_is(Citizen citizen, RunningSystem system) {
        connectNenkin(citizen.beginConnect("nanako", "nenkin"));
        new PendingPage(citizen.input()).arrived();

        citizen.open(system.portal("/hub/nenkin/open"));

        new PendingPage(citizen.input()).arrived();
    }
}
