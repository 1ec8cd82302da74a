package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.testing.TestClock;

/** The {@code state} of a handshake, at a portal whose answers are bound by nothing else. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class StateTest {

    private final Provider denpa = new Provider("denpa", ProvidersAtWork.PS256);
    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void sent_to_the_portal() {
        FakePortal.reset();
        FakeAccounts.reset();
        denpa.up();
        TestClock.pass(Duration.ofSeconds(61));
        denpa.start(browser, "connect");
        denpa.issues("token", token());
    }

    private TestIdTokens token() {
        return denpa.token(Journey.newSubject());
    }

    private void refused(HttpResponse<String> answer, int redeemed) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("data-testid=\"reference\"");
        assertThat(denpa.posts("/token")).isEqualTo(redeemed);
    }

    @Test
    void A07_a_state_is_122_random_bits() {
        assertThat(UUID.fromString(denpa.request().get("state")).version()).isEqualTo(4);
    }

    @Test
    void A07_without_a_state_nothing_is_redeemed() {
        refused(browser.get(denpa.callback().replaceAll("&state=.*", "")), 0);
    }

    @Test
    void A07_by_an_altered_state_nothing_is_redeemed() {
        refused(browser.get(denpa.callback() + "0"), 0);
        refused(browser.get(denpa.callback().replaceAll("&state=.*", "&state=" + UUID.randomUUID())), 0);
    }

    @Test
    void A07_by_a_doubled_state_nothing_is_redeemed() {
        refused(browser.get(denpa.callback() + "&state=" + denpa.request().get("state")), 0);
    }

    @Test
    void A07_by_a_used_state_nothing_is_redeemed_again() {
        assertThat(browser.get(denpa.callback()).statusCode()).isEqualTo(303);

        refused(browser.get(denpa.callback()), 1);
    }

    /** An honest browser has dropped the cookie by then. */
    @Test
    void A07_by_an_expired_state_nothing_is_redeemed() {
        TestClock.pass(Handshake.LIFETIME.plusSeconds(1));

        refused(denpa.finish(browser, token()), 0);
    }

    @Test
    void A07_a_state_is_good_until_it_expires() {
        TestClock.pass(Handshake.LIFETIME.minusSeconds(30));

        assertThat(denpa.finish(browser, token()).statusCode()).isEqualTo(303);
    }

    @Test
    void A07_by_a_state_cookie_that_was_planted_in_another_browser_nothing_is_redeemed() {
        TestBrowser other = TestBrowser.fresh();
        new Provider("denpa", ProvidersAtWork.PS256).start(other, "connect");
        browser.cookies().entrySet().stream().filter(cookie -> cookie.getKey().startsWith("q_auth"))
                .forEach(cookie -> other.cookies().put(cookie.getKey(), cookie.getValue()));

        refused(other.get(denpa.callback()), 0);
        assertThat(browser.get(denpa.callback()).statusCode()).isEqualTo(303);
    }

    @Test
    void A07_by_a_state_cookie_that_holds_more_than_it_was_given_nothing_is_redeemed() {
        browser.cookies().replaceAll((name, value) -> name.startsWith("q_auth") ? value + "|" : value);

        refused(browser.get(denpa.callback()), 0);
    }
}
