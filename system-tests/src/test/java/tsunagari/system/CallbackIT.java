package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;

/** The callback completes what this browser has started, once, and nothing else. */
@OnTheRunningSystem
class CallbackIT {
    private static final String SESSIONS = "SELECT COUNT(*) FROM site_session";

    private HttpCitizen taro;
    private RunningSystem system;

    @BeforeEach
    void prepare(RunningSystem running) {
        system = running;
        taro = new HttpCitizen(system).signIn("taro");
    }

    @Test
    void A14_the_browser_that_started_is_signed_in_at_an_address_without_the_code() {
        HttpCitizen.Answer home = taro.get(taro.callbackOf("hellowork"));

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.address().getPath()).isEqualTo("/hellowork/mypage");
        assertThat(home.address().getQuery()).isNull();
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void A11_a_second_run_of_the_same_callback_signs_nobody_in() {
        URI callback = taro.callbackOf("hellowork");
        taro.getOnce(callback);

        assertRefused(taro.get(callback), 1);
    }

    @Test
    void A01_another_browser_cannot_use_it() {
        assertRefused(new HttpCitizen(system).get(taro.callbackOf("hellowork")), 0);
    }

    @Test
    void A12_a_stranger_who_calls_it_first_does_not_burn_it() {
        URI callback = taro.callbackOf("hellowork");
        new HttpCitizen(system).get(callback.resolve(callback.getRawPath() + "?" + callback.getRawQuery()
            .replaceAll("code=[^&]*", "code=guessed")));

        assertThat(taro.get(callback).address().getPath()).isEqualTo("/hellowork/mypage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=x", "?state=x", "?code=x&state=y", "?code=x&code=y&state=z", "?error=access_denied"})
    void A01_one_that_nobody_has_started_is_refused(String query) {
        assertRefused(taro.get(system.site("hellowork", "/callback" + query)), 0);
    }

    @Test
    void A01_one_for_another_site_is_refused() {
        URI callback = taro.callbackOf("hellowork");

        assertRefused(taro.get(system.site("denpa", "/callback?" + callback.getRawQuery())), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "state", "code"})
    void A10_one_with_a_doubled_parameter_is_refused(String parameter) {
        String query = taro.callbackOf("hellowork").getRawQuery();

        assertRefused(taro.get(system.site("hellowork", "/callback?" + query + "&" + parameter + "=other")), 0);
    }

    @Test
    void A09_one_that_names_another_portal_is_refused() {
        String query = taro.callbackOf("hellowork").getRawQuery().replaceAll("iss=[^&]*", "iss=https://portal.example");

        assertRefused(taro.get(system.site("hellowork", "/callback?" + query)), 0);
    }

    private long sessions() {
        return system.database().count(Service.LINK, SESSIONS);
    }

    private void assertRefused(HttpCitizen.Answer answer, int sessionsLeft) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.document().select("h1").text()).isNotBlank();
        assertThat(answer.text("reference")).matches(".*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}.*");
        assertThat(sessions()).isEqualTo(sessionsLeft);
    }
}
