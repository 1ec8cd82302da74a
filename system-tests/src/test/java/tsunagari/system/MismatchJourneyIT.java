package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.MismatchPage;

/** Journey 3: the two sides do not agree. */
@InBrowser
class MismatchJourneyIT {
    @Test
    void saburo_is_not_known_here_and_connects_anew(Citizen citizen) {
        citizen.signIn("saburo").open("hellowork");
        ConsentPage consent = new MismatchPage(citizen.input()).arrived().restart();

        consent.connect("saburo@example.com", Sites.PASSWORD).use();

        citizen.hub().showsConnected("hellowork").signIn("hellowork");
    }

    @Test
    void L25_the_portals_list_is_right_the_next_time(Citizen saburo, Citizen jiro) {
        saburo.signIn("saburo").open("hellowork");
        new MismatchPage(saburo.input()).arrived();
        jiro.signIn("jiro").open("hellowork");
        new MismatchPage(jiro.input()).arrived();

        saburo.hub().showsUnconnected("hellowork");
        jiro.hub().showsUnconnected("hellowork");
    }

    @Test
    void the_page_is_the_same_whatever_the_cause_but_for_the_reference(Citizen saburo, Citizen jiro) {
        saburo.signIn("saburo").open("hellowork");
        jiro.signIn("jiro").open("hellowork");

        MismatchPage notConnected = new MismatchPage(saburo.input()).arrived();
        MismatchPage withdrawn = new MismatchPage(jiro.input()).arrived();

        assertThat(withdrawn.textWithoutReference()).isEqualTo(notConnected.textWithoutReference());
        assertThat(jiro.page().title()).isEqualTo(saburo.page().title());
    }

    @Test
    void the_mismatch_page_signs_nobody_in(Citizen citizen, RunningSystem system) {
        citizen.signIn("jiro").open("hellowork");
        new MismatchPage(citizen.input()).arrived();

        citizen.open(system.site("hellowork", "/mypage"));

        assertThat(citizen.on("home").count()).isZero();
    }

    @Test
    void jiro_has_left_the_site_and_his_old_password_connects_nothing(Citizen citizen) {
        citizen.signIn("jiro").open("hellowork");
        ConsentPage consent = new MismatchPage(citizen.input()).arrived().restart();

        consent.fill("jiro@example.com", Sites.PASSWORD).consent();

        consent.wasRefusedFor("jiro@example.com");
    }

    @Test
    void the_way_to_registration_leads_to_a_page_of_the_site(Citizen citizen, RunningSystem system) {
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived();
        String target = citizen.on("mismatch-register").getAttribute("href");

        assertThat(target).contains("/hellowork/register");
        citizen.on("mismatch-register").click();
        citizen.sees("アカウント登録");
    }
}
