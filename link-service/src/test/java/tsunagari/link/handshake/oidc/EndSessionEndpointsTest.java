package tsunagari.link.handshake.oidc;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica that has had nothing to do with the portal since its start. */
class EndSessionEndpointsTest {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final WireMockServer portal = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final MovableClock clock = new MovableClock();
    private final EndSessionEndpoints endpoints = new EndSessionEndpoints(clock);

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() {
        portal.start();
    }

    @AfterEach
    void stop() {
        portal.stop();
    }

    private String issuer() {
        return "http://localhost:" + portal.port();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        portal.stubFor(get(DISCOVERY).willReturn(answer));
    }

    private void publishes(String issuer, String endpoint) {
        answers(okJson("{\"issuer\":\"%s\",\"end_session_endpoint\":%s}".formatted(issuer, endpoint)));
    }

    private void was_asked(int times) {
        portal.verify(times, getRequestedFor(urlEqualTo(DISCOVERY)));
    }

    @Test
    void the_endpoint_is_read_once_when_it_is_first_asked_for() {
        publishes(issuer(), "\"" + issuer() + "/end\"");

        IntStream.range(0, 10).parallel().forEach(i -> assertThat(endpoints.of(issuer())).contains(issuer() + "/end"));

        was_asked(1);
    }

    @Test
    void a_portal_without_one_is_not_asked_for_it_each_time() {
        answers(okJson("{\"issuer\":\"" + issuer() + "\"}"));

        assertThat(endpoints.of(issuer())).isEmpty();
        assertThat(endpoints.of(issuer())).isEmpty();

        was_asked(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://evil.example/end\"", "\"javascript:alert(1)\"", "\"/end\"", "7", "null", "\"http://localhost/end\"",
            "\"http:// \""})
    void an_endpoint_that_is_not_the_issuers_own_is_none(String endpoint) {
        publishes(issuer(), endpoint);

        assertThat(endpoints.of(issuer())).isEmpty();
    }

    @Test
    void metadata_of_another_issuer_do_not_count() {
        publishes("https://other.example", "\"" + issuer() + "/end\"");

        assertThat(endpoints.of(issuer())).isEmpty();
    }

    @Test
    void a_portal_that_hangs_makes_one_page_wait_two_seconds_and_the_next_not_at_all() {
        answers(aResponse().withFixedDelay(20_000));

        assertTimeout(Duration.ofSeconds(4), () -> assertThat(endpoints.of(issuer())).isEmpty());
        assertTimeout(Duration.ofSeconds(1), () -> assertThat(endpoints.of(issuer())).isEmpty());
    }

    @Test
    void a_portal_that_was_away_is_asked_again_after_a_while() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(endpoints.of(issuer())).isEmpty();
        publishes(issuer(), "\"" + issuer() + "/end\"");
        clock.now = clock.now.plusSeconds(11);

        assertThat(endpoints.of(issuer())).contains(issuer() + "/end");
    }

    @Test
    void what_was_known_is_kept_while_the_portal_is_away() {
        publishes(issuer(), "\"" + issuer() + "/end\"");
        endpoints.of(issuer());
        answers(aResponse().withStatus(500));
        clock.now = clock.now.plus(Duration.ofHours(1));

        assertThat(endpoints.of(issuer())).contains(issuer() + "/end");
    }
}
