package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LinkJourney.class)
class ConsentProofTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    @Test
    void L01_a_consent_without_a_handshake_is_refused() {
        assertThat(journey.consent("A".repeat(22)).statusCode()).isEqualTo(403);
        assertThat(FakeAccounts.verifications()).isZero();
    }

    @Test
    void L02_a_consent_that_another_sites_page_sends_is_refused() {
        String handle = journey.consentPage(subject);

        assertThat(browser.sending("Origin", "http://evil.example").post("/hellowork/connect", "h", handle).statusCode())
                .isEqualTo(403);
        assertThat(browser.sending("Origin", null).post("/hellowork/connect", "h", handle).statusCode()).isEqualTo(403);
        assertThat(browser.sending("Origin", OutsideWorld.linkUrl()).sending("Sec-Fetch-Site", "same-site")
                .post("/hellowork/connect", "h", handle).statusCode()).isEqualTo(403);
        assertThat(FakeAccounts.verifications()).isZero();
    }

    @Test
    void L03_the_consent_page_of_another_browser_is_not_shown() {
        String handle = journey.consentPage(subject);

        assertThat(TestBrowser.fresh().get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(403);
        TestBrowser victim = TestBrowser.fresh();
        Journey.of(victim).consentPage(Journey.newSubject());
        assertThat(Journey.of(victim).consent(handle).statusCode()).isEqualTo(403);
    }

    @Test
    void L04_a_second_tab_of_the_same_person_replaces_nothing() {
        String first = journey.consentPage(subject);
        String second = journey.consentPage(subject);
        journey.consent(first);

        assertThat(journey.consent(second).statusCode()).isEqualTo(303);

        assertThat(rows.connections(subject)).isEqualTo(1);
    }

    @Test
    void L06_a_second_form_that_made_the_portal_know_of_the_connection_replaces_nothing_when_it_is_sent_twice() {
        FakePortal.answer(post("/events"), aResponse().withStatus(503));
        journey.consent(journey.consentPage(subject));
        FakePortal.answer(post("/events"), aResponse().withStatus(202));
        String second = journey.consentPage(subject);
        journey.consent(second);
        await().until(() -> rows.acknowledged(account));

        assertThat(journey.consent(second).statusCode()).isEqualTo(303);

        assertThat(rows.connections(subject)).isEqualTo(1);
    }

    @Test
    void L05_a_consent_that_is_sent_again_after_a_release_connects_nothing() {
        String handle = journey.consentPage(subject);
        journey.consent(handle);
        journey.signIn(subject);
        assertThat(journey.release().statusCode()).isEqualTo(303);

        assertThat(journey.consent(handle).statusCode()).isEqualTo(400);
        assertThat(browser.get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(400);
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    @Test
    void L05_a_release_ends_the_open_proofs_of_the_subject() {
        journey.connect(subject, account);
        journey.signIn(subject);
        String open = journey.consentPage(subject);
        journey.release();

        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
    }

    @RepeatedTest(15)
    void L05_a_consent_that_races_a_release_connects_only_if_it_comes_first() throws Exception {
        journey.connect(subject, account);
        rows.acknowledge(subject);
        journey.signIn(subject);
        String handle = journey.consentPage(subject);

        AtOnce.run(List.<Callable<HttpResponse<String>>>of(() -> journey.consent(handle),
                () -> journey.release(), () -> journey.consent(handle)));

        boolean releaseFirst = rows.releaseReasons(subject).contains("RELEASED_AT_SITE");
        assertThat(rows.liveAccounts(subject)).hasSize(releaseFirst ? 0 : 1);
    }

    @Test
    void L06_one_consent_sent_fifty_times_at_once_makes_one_connection_with_one_audit_entry() throws Exception {
        String handle = journey.consentPage(subject);

        List<HttpResponse<String>> answers = AtOnce.run(50, () -> journey.consent(handle));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Journey.location(answer)).isEqualTo(FakePortal.issuer() + "/hub/hellowork/completed");
        });
        assertThat(rows.connections(subject)).isEqualTo(1);
        assertThat(rows.historyEntries(subject)).isEqualTo(1);
    }

    @Test
    void L07_of_many_subjects_that_connect_one_account_at_once_one_succeeds() throws Exception {
        List<Journey> rivals = IntStream.range(0, 8).mapToObj(i -> Journey.of(TestBrowser.fresh())).toList();
        List<String> handles = rivals.stream().map(rival -> rival.consentPage(Journey.newSubject())).toList();

        List<Integer> statuses = AtOnce.run(IntStream.range(0, 8).<Callable<Integer>>mapToObj(
                i -> () -> rivals.get(i).consent(handles.get(i)).statusCode()).toList());

        assertThat(statuses).containsOnlyOnce(303);
        assertThat(statuses).filteredOn(status -> status != 303).containsOnly(409);
    }
}
