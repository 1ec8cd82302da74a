package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.LoggedTexts;
import tsunagari.link.testing.TestClock;

/** Requests to a provider that are not answered: one attempt, and the log tells why. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class FailedCallsTest {

    private static final int LONGER_THAN_ANYBODY_WAITS = 30_000;

    private final Provider denpa = new Provider("denpa", ProvidersAtWork.PS256);
    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        denpa.up();
        denpa.metadata(Map.of("pushed_authorization_request_endpoint", denpa.issuer() + "/par"));
        TestClock.pass(Duration.ofHours(2));
    }

    private static ResponseDefinitionBuilder reset() {
        return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    }

    private static ResponseDefinitionBuilder none() {
        return aResponse().withFixedDelay(LONGER_THAN_ANYBODY_WAITS);
    }

    private void aStartFails(ResponseDefinitionBuilder answer, String cause) {
        denpa.answers("par", answer);
        try (LoggedTexts log = new LoggedTexts()) {
            assertThat(denpa.start(browser, "mypage").statusCode()).isEqualTo(503);
            assertThat(log.texts()).anyMatch(text -> text.contains("START_FAILED") && text.contains(cause));
        }
        assertThat(denpa.posts("/par")).isEqualTo(1);
    }

    private void aCallbackFails(ResponseDefinitionBuilder answer, String cause) {
        denpa.start(browser, "mypage");
        denpa.answers("token", answer);
        try (LoggedTexts log = new LoggedTexts()) {
            assertThat(browser.get(denpa.callback()).statusCode()).isEqualTo(503);
            assertThat(log.texts()).anyMatch(text -> text.contains("handshake.refused") && text.contains(cause));
        }
        assertThat(denpa.posts("/token")).isEqualTo(1);
    }

    @Test
    void A18_a_pushed_request_that_is_not_answered_is_a_time_out() {
        aStartFails(none(), "Timeout");
    }

    @Test
    void A18_a_pushed_request_whose_connection_is_reset_is_a_reset() {
        aStartFails(reset(), "SocketException");
    }

    @Test
    void A18_a_token_request_that_is_not_answered_is_a_time_out() {
        aCallbackFails(none(), "Timeout");
    }

    @Test
    void A11_a_token_request_whose_connection_is_reset_is_a_reset_and_does_not_send_the_code_again() {
        aCallbackFails(reset(), "SocketException");
    }
}
