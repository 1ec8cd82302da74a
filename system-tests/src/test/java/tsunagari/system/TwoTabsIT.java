package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.ConsentPage;

/** One browser, more than one attempt: what one attempt has proved counts for that attempt, once. */
@InBrowser
class TwoTabsIT {
    private static final String LIVE = "SELECT COUNT(*) FROM connection WHERE live = 1 AND account_id = '%s'";

    @Test
    void a_consent_of_somebody_who_was_replaced_at_the_portal_connects_neither(Citizen first) {
        ConsentPage ofHanako = first.beginConnect("hanako", "hellowork");
        Citizen second = first.newTab();
        second.beginConnect("nanako", "hellowork");

        ofHanako.fill("hanako@example.com", Sites.PASSWORD).consent();
        first.on("problem").waitFor();

        first.signIn("nanako").showsUnconnected("hellowork");
        first.signIn("hanako").showsUnconnected("hellowork");
    }

    @Test
    void the_tab_of_the_portal_user_who_is_signed_in_connects_that_user(Citizen first) {
        ConsentPage ofHanako = first.beginConnect("hanako", "hellowork");
        Citizen second = first.newTab();
        ConsentPage ofNanako = second.beginConnect("nanako", "hellowork");

        ofNanako.connect("nanako@example.com", Sites.PASSWORD);
        ofHanako.fill("hanako@example.com", Sites.PASSWORD).consent();
        first.on("problem").waitFor();

        first.signIn("nanako").showsConnected("hellowork");
        first.signIn("hanako").showsUnconnected("hellowork");
    }

    @Test
    void a_second_submit_of_the_same_consent_is_led_to_the_first_ones_destination(Citizen citizen, RunningSystem system) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        Submit submit = Submit.of(citizen);
        consent.connect("hanako@example.com", Sites.PASSWORD);
        String destination = citizen.page().url();

        APIResponse second = submit.send(citizen, "hanako@example.com");

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo(destination);
        assertThat(live(system, "demo-hellowork-hanako")).isEqualTo(1);
    }

    @Test
    void a_consent_replayed_after_a_release_connects_nothing(Citizen citizen, RunningSystem system) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        Submit submit = Submit.of(citizen);
        consent.connect("hanako@example.com", Sites.PASSWORD);
        citizen.hub().release("hellowork").consent().showsUnconnected("hellowork");

        APIResponse replayed = submit.send(citizen, "hanako@example.com");

        assertThat(replayed.status()).isEqualTo(400);
        assertThat(live(system, "demo-hellowork-hanako")).isZero();
        citizen.hub().showsUnconnected("hellowork");
    }

    private static long live(RunningSystem system, String account) {
        return system.database().count(Service.LINK, LIVE.formatted(account));
    }

    /** The consent form as it stood on the page, to be sent again with the same cookies. */
    private record Submit(URI action, String handle, String origin) {
        static Submit of(Citizen citizen) {
            Object action = citizen.on("consent").evaluate("button => button.form.action");
            Object handle = citizen.on("consent").evaluate(
                "button => button.form.elements.h ? button.form.elements.h.value : ''");
            Object origin = citizen.page().evaluate("location.origin");
            return new Submit(URI.create(action.toString()), handle.toString(), origin.toString());
        }

        APIResponse send(Citizen citizen, String loginId) {
            FormData form = FormData.create().set("loginId", loginId).set("password", Sites.PASSWORD);
            if (!handle.isEmpty()) {
                form.set("h", handle);
            }
            return citizen.page().request().post(action.toString(), RequestOptions.create()
                .setForm(form).setMaxRedirects(0)
                .setHeader("Origin", origin).setHeader("Sec-Fetch-Site", "same-origin"));
        }
    }
}
