package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.RegistrationPage;

/** Journey 7: an account by a confirmed address, then connect. */
@InBrowser
class RegistrationJourneyIT {
    private static final String ADDRESS = "shin@example.com";

    private static RegistrationPage form(Citizen citizen, RunningSystem system) {
        citizen.open(system.site("hellowork", "/register"));
        return new RegistrationPage(citizen.input()).arrived();
    }

    @Test
    void somebody_registers_confirms_the_mailed_link_connects_and_is_told_of_it(Citizen citizen, RunningSystem system) {
        Mailbox mailbox = new Mailbox(system);
        RegistrationPage form = form(citizen, system);
        form.register(ADDRESS, Sites.PASSWORD);
        URI link = mailbox.link(ADDRESS, "/hellowork/register/confirm?t=");

        citizen.open(link);
        form.confirm();

        int before = mailbox.count(ADDRESS);
        citizen.beginConnect("hanako", "hellowork").connect(ADDRESS, Sites.PASSWORD).use();
        Awaitility.await().untilAsserted(() ->
            Assertions.assertThat(mailbox.count(ADDRESS)).isEqualTo(before + 1));
    }

    @Test
    void without_the_button_there_is_no_account(Citizen citizen, RunningSystem system) {
        form(citizen, system).register(ADDRESS, Sites.PASSWORD);
        citizen.open(new Mailbox(system).link(ADDRESS, "/hellowork/register/confirm?t="));

        ConsentPage consent = citizen.beginConnect("hanako", "hellowork").fill(ADDRESS, Sites.PASSWORD);
        consent.consent();

        consent.wasRefusedFor(ADDRESS);
    }

    @Test
    void L18_a_taken_address_gets_the_same_page_and_another_mail(Citizen citizen, RunningSystem system) {
        form(citizen, system).register("taro@example.com", "Another-2026");
        citizen.signIn("taro").signIn("hellowork");
        citizen.signIn("hanako").connect("hellowork").fill("taro@example.com", "Another-2026").consent();

        new ConsentPage(citizen.input()).wasRefusedFor("taro@example.com");
        Mailbox mailbox = new Mailbox(system);
        Awaitility.await().untilAsserted(() ->
            Assertions.assertThat(mailbox.count("taro@example.com")).isPositive());
    }

    @Test
    void a_link_that_is_none_leads_back_to_the_form(Citizen citizen, RunningSystem system) {
        citizen.open(system.site("hellowork", "/register/confirm?t=nothing"));
        citizen.on("confirm").click();

        assertThat(citizen.on("reference")).isVisible();
        citizen.on("next").click();
        new RegistrationPage(citizen.input()).arrived();
    }
}
