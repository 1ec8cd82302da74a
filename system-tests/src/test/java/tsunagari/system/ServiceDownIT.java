package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;

/** One of the services is gone: a page says so at once, and nothing is half done. */
@OnTheRunningSystem
class ServiceDownIT {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String CONNECTIONS = "SELECT COUNT(*) FROM connection";
    private static final String SESSIONS = "SELECT COUNT(*) FROM site_session";

    private RunningSystem system;
    private Service stopped;

    @BeforeEach
    void remember(RunningSystem running) {
        system = running;
    }

    @AfterEach
    void bring_it_back() {
        if (stopped != null) {
            system.stack().restart(stopped);
        }
    }

    @Test
    void without_the_account_service_consent_answers_503_and_records_nothing() {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer consent = hanako.beginConnect("hellowork");
        long before = system.database().count(Service.LINK, CONNECTIONS);
        stop(Service.ACCOUNT);
        Instant begin = Instant.now();

        HttpCitizen.Answer answer = hanako.submit(consent, "consent",
            Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD));

        assertUnavailable(answer, begin);
        assertThat(system.database().count(Service.LINK, CONNECTIONS)).isEqualTo(before);
    }

    @Test
    void once_the_account_service_is_back_the_same_page_still_connects() {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer consent = hanako.beginConnect("hellowork");
        Map<String, String> credentials = Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD);
        stop(Service.ACCOUNT);
        hanako.submit(consent, "consent", credentials);
        bring_it_back();
        stopped = null;

        HttpCitizen.Answer completed = hanako.submit(consent, "consent", credentials);

        assertThat(completed.document().select("[data-testid=completed]")).hasSize(1);
    }

    @Test
    void without_the_account_service_nobody_is_signed_in() {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        stop(Service.ACCOUNT);
        Instant begin = Instant.now();

        HttpCitizen.Answer answer = taro.get(system.portal("/hub/hellowork/open"));

        assertUnavailable(answer, begin);
        assertThat(system.database().count(Service.LINK, SESSIONS)).isZero();
    }

    @Test
    void without_the_portal_a_start_answers_503() {
        Stack stack = system.stack();
        String start = "/initiate-login?iss=" + stack.address(Service.PORTAL)
            + "&target_link_uri=" + system.site("hellowork", "/mypage");
        stop(Service.PORTAL);
        Instant begin = Instant.now();

        HttpCitizen.Answer answer = new HttpCitizen(system).get(system.site("hellowork", start));

        assertUnavailable(answer, begin);
    }

    private void stop(Service service) {
        stopped = service;
        system.stack().stop(service);
    }

    private static void assertUnavailable(HttpCitizen.Answer answer, Instant begin) {
        Duration took = Duration.between(begin, Instant.now());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.document().select("h1").text()).isNotBlank();
        assertThat(answer.text("reference")).matches(".*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}.*");
        assertThat(took).isLessThan(LIMIT);
    }
}
