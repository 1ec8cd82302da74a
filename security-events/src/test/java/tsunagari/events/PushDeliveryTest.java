package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushDeliveryTest {

    private final TestServer server = new TestServer();
    private final PushDelivery delivery = new PushDelivery(Duration.ofMillis(300));

    @AfterEach
    void stop() {
        server.close();
    }

    private DeliveryOutcome outcomeOf(TestServer.Answering answer) {
        server.answers(answer);
        return delivery.deliver(server.url(), "a.b.c", Duration.ofMillis(800));
    }

    @Test
    void status_202_means_delivered() {
        assertThat(outcomeOf(TestServer.with(202, "text/plain", ""))).isEqualTo(new DeliveryOutcome.Delivered());
        assertThat(server.received()).containsExactly(
                new TestServer.Received("POST", "application/secevent+jwt", "application/json", "a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_request", "invalid_issuer", "invalid_audience", "access_denied"})
    void an_error_of_the_receiver_means_refused(String error) {
        String body = "{\"err\":\"" + error + "\",\"description\":\"d\"}";
        assertThat(outcomeOf(TestServer.with(400, "application/json", body)))
                .isEqualTo(new DeliveryOutcome.Refused(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_key", "authentication_failed"})
    void an_error_about_the_key_means_later_because_the_next_attempt_has_a_new_signature(String error) {
        assertThat(outcomeOf(TestServer.with(400, "application/json", "{\"err\":\"" + error + "\"}")))
                .isEqualTo(new DeliveryOutcome.Postponed("status 400 " + error));
    }

    @Test
    void a_400_that_is_not_the_receivers_own_means_later() {
        assertThat(outcomeOf(TestServer.with(400, "text/html", "<h1>Bad Request</h1>")))
                .isEqualTo(new DeliveryOutcome.Postponed("status 400"));
    }

    @Test
    void an_error_code_that_is_none_is_not_repeated() {
        assertThat(outcomeOf(TestServer.with(400, "application/json", "{\"err\":\"\\u001b[2J subject-1\"}")))
                .isEqualTo(new DeliveryOutcome.Postponed("status 400"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 401, 403, 404, 428, 430, 499})
    void another_status_means_later(int status) {
        assertThat(outcomeOf(TestServer.with(status, "text/plain", "")))
                .isEqualTo(new DeliveryOutcome.Postponed("status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 599})
    void a_receiver_that_serves_nobody_is_unreachable(int status) {
        assertThat(outcomeOf(TestServer.with(status, "text/plain", "")))
                .isEqualTo(new DeliveryOutcome.Unreachable("status " + status));
    }

    @Test
    void a_redirect_is_not_followed() {
        try (TestServer elsewhere = new TestServer()) {
            assertThat(outcomeOf(TestServer.redirectingTo(elsewhere.url())))
                    .isEqualTo(new DeliveryOutcome.Postponed("status 302"));
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void a_receiver_that_says_nothing_is_unreachable() {
        assertThat(outcomeOf(server.silent())).isInstanceOf(DeliveryOutcome.Unreachable.class);
    }

    @Test
    void a_receiver_whose_answer_never_ends_is_unreachable() {
        assertThat(outcomeOf(server.stalling(202))).isInstanceOf(DeliveryOutcome.Unreachable.class);
    }

    @Test
    void a_receiver_that_hangs_up_is_unreachable() {
        assertThat(outcomeOf(exchange -> { })).isInstanceOf(DeliveryOutcome.Unreachable.class);
    }

    @Test
    void an_endless_answer_is_not_kept_in_memory() {
        assertThat(outcomeOf(TestServer.with(400, "application/json", "x".repeat(1024 * 1024))))
                .isInstanceOf(DeliveryOutcome.Unreachable.class);
    }

    @Test
    void nobody_listening_is_unreachable() {
        URI gone = server.url();
        server.close();
        assertThat(delivery.deliver(gone, "a.b.c", Duration.ofSeconds(1)))
                .isInstanceOf(DeliveryOutcome.Unreachable.class);
    }
}
