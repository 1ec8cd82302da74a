package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.ConsentPage;

/** Consent that cannot be granted. */
@InBrowser
class RefusedConsentIT {
    private static final String LIVE = "SELECT COUNT(*) FROM connection WHERE live = 1";

    @Test
    void a_wrong_password_keeps_the_login_id_and_the_right_one_still_connects(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");

        int status = submit(citizen, consent, "hanako@example.com", "not-the-password");

        assertThat(status).isEqualTo(422);
        consent.wasRefusedFor("hanako@example.com");
        assertThat(citizen.page().title()).startsWith("エラー");
        consent.connect("hanako@example.com", Sites.PASSWORD).use();
    }

    @Test
    void unknown_wrong_suspended_and_withdrawn_read_the_same(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("shiro", "hellowork");
        submit(citizen, consent, "shiro@example.com", "not-the-password");
        String wrong = consent.errorText();

        for (String loginId : new String[] {"nobody@example.com", "shiro@example.com", "jiro@example.com"}) {
            int status = submit(citizen, consent, loginId, Sites.PASSWORD);
            assertThat(status).as(loginId).isEqualTo(422);
            assertThat(consent.errorText()).as(loginId).isEqualTo(wrong);
        }
    }

    @Test
    void goros_account_is_connected_to_somebody_else_and_stays_so_without_a_second_consent(Citizen citizen, RunningSystem system) {
        long before = system.database().count(Service.LINK, LIVE);
        ConsentPage consent = citizen.beginConnect("goro", "hellowork");

        int status = submit(citizen, consent, "goro@example.com", Sites.PASSWORD);

        assertThat(status).isEqualTo(409);
        assertThat(citizen.on("reference").innerText()).isNotBlank();
        assertThat(system.database().count(Service.LINK, LIVE)).isEqualTo(before);
        citizen.hub().showsUnconnected("hellowork");
    }

    @Test
    void an_empty_form_is_sent_back_with_links_to_its_fields(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        citizen.page().locator("form").evaluateAll("forms => forms.forEach(form => form.noValidate = true)");

        int status = submit(citizen, consent, "", "");

        assertThat(status).isEqualTo(422);
        String field = citizen.on("login-id").getAttribute("id");
        assertThat(citizen.on("error-summary").locator("a[href='#" + field + "']").count()).isEqualTo(1);
    }

    private static int submit(Citizen citizen, ConsentPage consent, String loginId, String password) {
        consent.fill(loginId, password);
        Response response = citizen.page().waitForResponse(
            any -> any.request().method().equals("POST") && any.url().contains("/connect"), consent::consent);
        response.finished();
        citizen.page().waitForLoadState();
        return response.status();
    }
}
