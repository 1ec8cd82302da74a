package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.handshake.Proof;
import tsunagari.link.testing.TestClock;

/** An account that is connected to another portal subject, and opens by the right password. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ReplacementTest {

    private final TestBrowser before = TestBrowser.fresh();
    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String holder = Journey.newSubject();
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_is_connected_and_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        Journey.of(before).consent(Journey.of(before).consentPage(holder));
        Journey.of(before).signIn(holder);
    }

    private String offered() {
        String handle = journey.consentPage(subject);
        assertThat(journey.consent(handle).statusCode()).isEqualTo(409);
        return handle;
    }

    private HttpResponse<String> replace(String handle) {
        return browser.post("/hellowork/connect/replace", "h", handle);
    }

    private void nothingMoved() {
        assertThat(rows.liveAccounts(holder)).containsExactly(account);
        assertThat(rows.connections(subject)).isZero();
        assertThat(before.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void L07_the_right_password_is_offered_the_connection_and_moves_nothing_yet() {
        HttpResponse<String> answer = journey.consent(journey.consentPage(subject));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("data-testid=\"replace\"", "action=\"/hellowork/connect/replace\"",
                "data-testid=\"consent\"", "data-testid=\"cancel\"", "data-testid=\"reference\"");
        nothingMoved();
    }

    @Test
    void L24_a_changed_subject_inherits_nothing_and_takes_over_with_both_proofs() {
        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");

        HttpResponse<String> answer = replace(offered());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).isEqualTo(FakePortal.issuer() + "/hub/hellowork/completed");
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
        assertThat(rows.states(holder)).containsExactly("RELEASED");
        assertThat(before.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(Journey.location(journey.signIn(subject))).endsWith("/hellowork/mypage");
        assertThat(Journey.location(Journey.of(before).signIn(holder))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void L07_a_replacement_is_written_down_and_told_to_the_portal_on_both_sides() {
        replace(offered());

        assertThat(rows.releaseReasons(holder)).containsExactly("REPLACED");
        assertThat(rows.told(holder)).containsExactly("ESTABLISHED -", "RELEASED REPLACED");
        assertThat(rows.told(subject)).contains("ESTABLISHED -");
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_offer_survives_a_reload_and_a_change_of_language(String language) {
        String page = "/hellowork/connect?h=" + offered();

        HttpResponse<String> answer = browser.get(page + "&lang=" + language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("data-testid=\"replace\"", "lang=\"" + language + "\"", page + "&amp;lang=");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void L06_the_first_form_sent_again_leads_to_the_offer_without_another_look_at_the_credentials() {
        String handle = offered();
        int asked = FakeAccounts.verifications();

        assertThat(journey.consent(handle).statusCode()).isEqualTo(409);
        assertThat(FakeAccounts.verifications()).isEqualTo(asked);
    }

    @Test
    void cancelling_the_offer_moves_nothing_and_ends_it() {
        String handle = offered();
        browser.post("/hellowork/connect/cancel", "h", handle);

        assertThat(replace(handle).statusCode()).isEqualTo(400);
        nothingMoved();
    }

    @Test
    void the_offer_ends_after_five_minutes() {
        String handle = offered();

        TestClock.later(Proof.OFFER, () -> assertThat(replace(handle).statusCode()).isEqualTo(400));
        TestClock.later(Proof.OFFER, () ->
                assertThat(browser.get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(400));
        nothingMoved();
        TestClock.later(Proof.OFFER.minus(Duration.ofSeconds(30)), () ->
                assertThat(replace(handle).statusCode()).isEqualTo(303));
    }

    @Test
    void L01_nothing_moves_without_the_password_or_from_elsewhere() {
        assertThat(replace(journey.consentPage(Journey.newSubject())).statusCode()).isEqualTo(400);
        assertThat(replace("A".repeat(22)).statusCode()).isEqualTo(403);
        String handle = offered();
        assertThat(TestBrowser.fresh().post("/hellowork/connect/replace", "h", handle).statusCode()).isEqualTo(403);
        assertThat(browser.sending("Origin", "http://evil.example").post("/hellowork/connect/replace", "h", handle)
                .statusCode()).isEqualTo(403);
        nothingMoved();
    }

    @Test
    void there_is_no_offer_where_the_owner_cannot_be_told() {
        FakeAccounts.verify(account);

        HttpResponse<String> answer = journey.consent(journey.consentPage(subject));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("data-testid=\"connected-elsewhere\"").doesNotContain("connect/replace");
        nothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "SUSPENDED"})
    void L21_an_account_that_was_closed_meanwhile_does_not_move(String status) {
        String handle = offered();
        FakeAccounts.hasStatus(status);

        assertThat(replace(handle).statusCode()).isEqualTo(400);
        assertThat(rows.connections(subject)).isZero();
    }

    @Test
    void an_account_service_that_is_down_keeps_the_offer() {
        String handle = offered();
        FakeAccounts.isDown();
        assertThat(replace(handle).statusCode()).isEqualTo(503);
        FakeAccounts.reset();

        assertThat(replace(handle).statusCode()).isEqualTo(303);
    }

    @Test
    void L05_a_replacement_sent_again_after_a_release_connects_nothing() {
        String handle = offered();
        replace(handle);
        journey.signIn(subject);
        browser.post("/hellowork/mypage/release");

        assertThat(replace(handle).statusCode()).isEqualTo(400);
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }
}
