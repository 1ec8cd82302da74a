package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.HomePage;
import tsunagari.system.pages.MismatchPage;
import tsunagari.system.pages.RegistrationPage;

/** Journey 6: withdrawal, and the address afterwards. */
@InBrowser
class WithdrawalJourneyIT {
    private static final String ADDRESS = "taro@example.com";

    @Test
    void L21_a_withdrawal_ends_everything_and_the_next_sign_in_is_the_mismatch_page(Citizen citizen,
            RunningSystem system) {
        HomePage home = citizen.signIn("taro").signIn("hellowork");
        Citizen other = citizen.newTab();
        other.hub().signIn("hellowork");

        home.withdraw();

        other.open(system.site("hellowork", "/mypage"));
        new HomePage(other.input()).isGoneAfterReload();
        citizen.hub().showsUnconnected("hellowork");
        citizen.open(system.signInAddress("hellowork"));
        new MismatchPage(citizen.input()).arrived();
    }

    @Test
    void L22_an_address_that_is_registered_again_inherits_nothing(Citizen citizen, RunningSystem system) {
        citizen.signIn("taro").signIn("hellowork").withdraw();
        citizen.open(system.site("hellowork", "/register"));
        RegistrationPage form = new RegistrationPage(citizen.input()).arrived();
        form.register(ADDRESS, "Another-2026");
        citizen.open(new Mailbox(system).link(ADDRESS, "/hellowork/register/confirm?t="));
        form.confirm();

        citizen.open(system.signInAddress("hellowork"));
        new MismatchPage(citizen.input()).arrived();
        citizen.beginConnect("hanako", "hellowork").connect(ADDRESS, "Another-2026").use();

        assertThat(system.database().count(Service.LINK, "SELECT COUNT(*) FROM connection WHERE site = 'hellowork'"
            + " AND live = 1 AND account_id = 'demo-hellowork-taro'")).isZero();
        assertThat(citizen.on("history").locator("li").count()).as("connected, signed in").isEqualTo(2);
    }
}
