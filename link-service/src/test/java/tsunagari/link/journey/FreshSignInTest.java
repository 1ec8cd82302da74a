package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connect needs a sign-in at the portal that is not old. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class FreshSignInTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private void nothing_came_of(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void A25_a_connect_needs_a_fresh_sign_in_at_the_portal_and_asks_for_one_once() {
        TestIdTokens old = TestIdTokens.valid(Journey.newSubject()).with("auth_time", Instant.now().getEpochSecond() - 7200);

        HttpResponse<String> again = journey.handshake("connect", old);

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(FakePortal.lastPar()).containsEntry("prompt", "login");
        FakePortal.issues(old.with("nonce", FakePortal.lastPar().get("nonce")));
        nothing_came_of(browser.get(Journey.callback(FakePortal.lastPar().get("state"))), 400);
    }

    @Test
    void A25_a_connect_asks_the_portal_how_old_its_sign_in_is() {
        journey.begin("connect", TestIdTokens.valid(subject));

        assertThat(FakePortal.lastPar()).containsEntry("max_age", "3600");
    }

    @Test
    void A25_a_sign_in_in_the_future_is_not_fresh() {
        HttpResponse<String> again = journey.handshake("connect",
                TestIdTokens.valid(Journey.newSubject()).with("auth_time", Instant.now().getEpochSecond() + 600));

        assertThat(again.statusCode()).isEqualTo(302);
    }

    @Test
    void A25_a_connect_without_auth_time_is_not_offered() {
        HttpResponse<String> again = journey.handshake("connect", TestIdTokens.valid(Journey.newSubject()).without("auth_time"));

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(FakePortal.lastPar()).containsEntry("prompt", "login");
    }
}
