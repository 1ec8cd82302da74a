package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LinkJourney.class)
class LifeOfAConnectionTest {

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
    void L04_of_two_tabs_each_connects_its_own_portal_user() {
        String first = journey.consentPage(subject);
        String other = Journey.newSubject();
        journey.consentPage(other);

        assertThat(journey.consent(first).statusCode()).isEqualTo(303);

        assertThat(rows.liveAccounts(subject)).containsExactly(account);
        assertThat(rows.liveAccounts(other)).isEmpty();
    }

    @Test
    void L05_a_consent_that_is_sent_again_after_a_release_connects_nothing() {
        String handle = journey.consentPage(subject);
        journey.consent(handle);
        journey.signIn(subject);
        assertThat(browser.post("/hellowork/mypage/release").statusCode()).isEqualTo(303);

        assertThat(journey.consent(handle).statusCode()).isEqualTo(400);
        assertThat(browser.get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(400);
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    @Test
    void L05_a_release_ends_the_open_proofs_of_the_subject() {
        journey.connect(subject, account);
        journey.signIn(subject);
        String open = journey.consentPage(subject);
        browser.post("/hellowork/mypage/release");

        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
    }

    @Test
    void L06_one_consent_sent_fifty_times_at_once_makes_one_connection_with_one_audit_entry() throws Exception {
        String handle = journey.consentPage(subject);

        List<HttpResponse<String>> answers = atOnce(50, () -> journey.consent(handle));

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

        List<Integer> statuses = atOnce(IntStream.range(0, 8).<Callable<Integer>>mapToObj(
                i -> () -> rivals.get(i).consent(handles.get(i)).statusCode()).toList());

        assertThat(statuses).containsOnlyOnce(303);
        assertThat(statuses).filteredOn(status -> status != 303).containsOnly(409);
    }

    @Test
    void a_release_ends_the_session_and_the_next_sign_in_is_a_mismatch() {
        journey.connect(subject, account);
        journey.signIn(subject);

        HttpResponse<String> released = browser.post("/hellowork/mypage/release");

        assertThat(Journey.location(released)).endsWith("/hellowork/released");
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void a_release_ends_the_sessions_of_other_browsers_too() {
        journey.connect(subject, account);
        TestBrowser other = TestBrowser.fresh();
        Journey.of(other).signIn(subject);
        journey.signIn(subject);

        browser.post("/hellowork/mypage/release");

        assertThat(other.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void a_released_pair_can_be_connected_again_with_a_greater_generation() {
        journey.connect(subject, account);
        long first = rows.latestGeneration(subject);
        journey.signIn(subject);
        browser.post("/hellowork/mypage/release");

        assertThat(journey.connect(subject, account).statusCode()).isEqualTo(303);
        assertThat(rows.latestGeneration(subject)).isGreaterThan(first);
    }

    @Test
    void a_portal_that_has_lost_an_acknowledged_connection_gets_the_form_and_a_new_generation() {
        journey.connect(subject, account);
        rows.acknowledge(subject);

        assertThat(journey.connect(subject, account).statusCode()).isEqualTo(303);

        assertThat(rows.connections(subject)).isEqualTo(2);
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT_WITHDRAWN, WITHDRAWN", "ACCOUNT_SUSPENDED, SUSPENDED"})
    void L21_an_account_that_is_no_longer_active_signs_nobody_in(String cause, String status) {
        journey.connect(subject, account);
        FakeAccounts.hasStatus(status);
        FakeAccounts.resolves(cause, "REGISTER");

        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void L23_the_mismatch_page_is_the_same_for_every_cause_but_the_reference() {
        String stranger = mismatchPage(Journey.newSubject());
        journey.connect(subject, account);
        FakeAccounts.hasStatus("SUSPENDED");
        FakeAccounts.resolves("ACCOUNT_SUSPENDED", "CONTACT");

        assertThat(mismatchPage(subject)).isEqualTo(stranger);
    }

    private String mismatchPage(String who) {
        String reference = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";
        return browser.get(Journey.location(journey.signIn(who))).body().replaceAll(reference, "XXXX-XXXX-XXXX");
    }

    @Test
    void a_restart_after_a_mismatch_is_a_handshake_to_the_consent_page() {
        HttpResponse<String> answer = browser.post("/hellowork/mismatch/restart");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(Journey.location(answer)).statusCode()).isEqualTo(302);
    }

    @Test
    void L35_each_sign_in_has_a_session_of_its_own_and_ends_the_one_before() {
        journey.connect(subject, account);
        journey.signIn(subject);
        String first = browser.cookies().get("tsunagari_link_hellowork_s");
        journey.signIn(subject);
        assertThat(browser.cookies().get("tsunagari_link_hellowork_s")).isNotEqualTo(first);
        browser.cookies().put("tsunagari_link_hellowork_s", first);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void a_sign_out_ends_the_session_on_the_server() {
        journey.connect(subject, account);
        journey.signIn(subject);
        String session = browser.cookies().get("tsunagari_link_hellowork_s");
        assertThat(Journey.location(browser.post("/hellowork/logout"))).endsWith("/hellowork/signed-out");
        browser.cookies().put("tsunagari_link_hellowork_s", session);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(browser.get("/hellowork/signed-out").body()).contains("/end-session?client_id=hellowork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%00", "\"quoted\"", "ääää", "A|B|C"})
    void a_malformed_session_cookie_is_no_session(String value) {
        browser.cookies().put("tsunagari_link_hellowork_s", value);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_service_that_is_down_signs_nobody_in_and_says_so() {
        journey.connect(subject, account);
        FakeAccounts.isDown();

        HttpResponse<String> answer = journey.signIn(subject);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(browser.signedIn()).isFalse();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        return atOnce(IntStream.range(0, times).<Callable<T>>mapToObj(i -> call).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
