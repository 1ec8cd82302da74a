package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LinkJourney.class)
class ConnectJourneyTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    @Test
    void a_consent_connects_and_leads_to_the_portals_completion_page() {
        HttpResponse<String> answer = journey.consent(journey.consentPage(subject));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).isEqualTo(FakePortal.issuer() + "/hub/hellowork/completed");
        assertThat(browser.signedIn()).as("a connect signs nobody in").isFalse();
    }

    @Test
    void a_connected_person_is_signed_in_without_a_password() {
        journey.connect(subject, account);

        HttpResponse<String> callback = journey.signIn(subject);

        assertThat(callback.statusCode()).isEqualTo(303);
        assertThat(Journey.location(callback)).isEqualTo(OutsideWorld.linkUrl() + "/hellowork/mypage");
        assertThat(browser.get("/hellowork/mypage").body()).contains("data-testid=\"home\"");
        assertThat(FakeAccounts.verifications()).isEqualTo(1);
    }

    @Test
    void the_consent_page_shows_the_portal_user_masked_and_survives_a_reload() {
        String page = "/hellowork/connect?h=" + journey.consentPage(subject);

        String first = browser.get(page).body();

        assertThat(first).contains("data-testid=\"consent\"").doesNotContain("求職 花子");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        assertThat(browser.get(page + "&lang=en").body()).contains("lang=\"en\"");
    }

    @Test
    void rejected_credentials_keep_the_login_id_and_clear_the_password() {
        FakeAccounts.reject();

        HttpResponse<String> answer = journey.consent(journey.consentPage(subject));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("error-summary", "hanako@example.com").doesNotContain("Tsunagari-2026");
    }

    @Test
    void a_rejection_uses_no_proof_up() {
        FakeAccounts.reject();
        String handle = journey.consentPage(subject);
        journey.consent(handle);
        FakeAccounts.verify(account);

        assertThat(journey.consent(handle).statusCode()).isEqualTo(303);
    }

    @Test
    void L13_too_many_attempts_are_told_when_to_come_back() {
        FakeAccounts.throttle(Instant.now().plusSeconds(600));

        HttpResponse<String> answer = journey.consent(journey.consentPage(subject));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(answer.headers().firstValue("retry-after").orElseThrow())).isBetween(590L, 600L);
    }

    @Test
    void input_that_cannot_be_credentials_is_not_sent_to_the_account_service() {
        String handle = journey.consentPage(subject);

        HttpResponse<String> answer = browser.post("/hellowork/connect", "h", handle, "loginId", "no-address", "password", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FakeAccounts.verifications()).isZero();
    }

    @Test
    void an_account_that_is_connected_elsewhere_is_left_as_it_is() {
        journey.connect(subject, account);
        TestBrowser other = TestBrowser.fresh();

        HttpResponse<String> answer = Journey.of(other).connect(Journey.newSubject(), account);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Journey.location(journey.signIn(subject))).endsWith("/hellowork/mypage");
    }

    @Test
    void S14_an_account_service_that_is_down_leads_to_a_page_with_a_reference_and_nothing_recorded() {
        String handle = journey.consentPage(subject);
        FakeAccounts.isDown();

        HttpResponse<String> answer = journey.consent(handle);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("data-testid=\"reference\"", "/hellowork/connect?h=" + handle);
        FakeAccounts.reset();
        FakeAccounts.verify(account);
        assertThat(journey.consent(handle).statusCode()).as("nothing is lost").isEqualTo(303);
    }

    @Test
    void an_account_service_that_is_slow_is_not_waited_for() {
        String handle = journey.consentPage(subject);
        FakeAccounts.isSlow(10_000);
        Instant before = Instant.now();

        HttpResponse<String> answer = journey.consent(handle);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Instant.now()).isBefore(before.plusSeconds(3));
    }

    @Test
    void cancelling_leads_back_to_the_hub_and_ends_the_proof() {
        String handle = journey.consentPage(subject);

        HttpResponse<String> answer = browser.post("/hellowork/connect/cancel", "h", handle);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).isEqualTo(FakePortal.issuer() + "/hub");
        assertThat(journey.consent(handle).statusCode()).isEqualTo(400);
    }
}
