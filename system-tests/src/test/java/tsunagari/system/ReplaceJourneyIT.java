package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.HomePage;
import tsunagari.system.pages.MailboxPage;
import tsunagari.system.pages.ReplacePage;

/** goro's account is connected to another user of the portal: it moves, its owner is told, and may disown it. */
@InBrowser
class ReplaceJourneyIT {
    private static final String OWNER = "goro@example.com";
    private static final String RELEASED =
        "SELECT COUNT(*) FROM connection WHERE account_id = 'demo-hellowork-goro' AND state = 'RELEASED'";

    private static ReplacePage offer(Citizen citizen) {
        citizen.beginConnect("goro", "hellowork").fill(OWNER, Sites.PASSWORD).consent();
        return new ReplacePage(citizen.input()).arrived();
    }

    private static MailboxPage mailbox(Citizen citizen, RunningSystem system) {
        citizen.open(system.at(Service.ACCOUNT, "/mailbox?to=" + OWNER));
        return new MailboxPage(citizen.input());
    }

    @Test
    void L24_goro_takes_the_connection_over_by_a_second_consent(Citizen citizen, RunningSystem system) {
        offer(citizen).consent().use();

        assertThat(system.database().count(Service.LINK, RELEASED)).isEqualTo(1);
        citizen.hub().showsConnected("hellowork");
    }

    @Test
    void L07_nothing_moves_by_going_back_a_reload_or_another_language(Citizen citizen, RunningSystem system) {
        ReplacePage offer = offer(citizen);
        citizen.on("lang-en").click();
        offer.arrived();
        citizen.page().reload();
        offer.arrived();
        citizen.open(system.portal("/menu"));
        citizen.page().goBack();
        offer.arrived().cancel();

        citizen.hub().showsUnconnected("hellowork");
        assertThat(system.database().count(Service.LINK, RELEASED)).isZero();
    }

    @Test
    void L12_the_owner_is_told_by_one_mail_and_disowns_the_connection_by_its_link(Citizen citizen, RunningSystem system) {
        HomePage home = offer(citizen).consent().use();
        Citizen owner = citizen.newTab();
        MailboxPage mailbox = mailbox(owner, system).holds(1);
        assertThat(mailbox.newest()).contains("/hellowork/disown?t=");

        mailbox.disown().confirm();

        home.isGoneAfterReload();
        citizen.hub().showsUnconnected("hellowork");
        citizen.beginConnect("goro", "hellowork").fill(OWNER, Sites.PASSWORD).consent();
        assertThat(citizen.on("error-summary")).isVisible();
        mailbox(owner, system).holds(2);
    }
}
