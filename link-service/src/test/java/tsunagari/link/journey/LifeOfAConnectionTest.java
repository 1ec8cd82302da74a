package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
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
    void a_release_ends_the_session_and_the_next_sign_in_is_a_mismatch() {
        journey.connect(subject, account);
        journey.signIn(subject);

        HttpResponse<String> released = journey.release();

        assertThat(Journey.location(released)).contains("/hellowork/released?c=");
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void a_release_ends_the_sessions_of_other_browsers_too() {
        journey.connect(subject, account);
        TestBrowser other = TestBrowser.fresh();
        Journey.of(other).signIn(subject);
        journey.signIn(subject);

        journey.release();

        assertThat(other.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void a_released_pair_can_be_connected_again_with_a_greater_generation() {
        journey.connect(subject, account);
        long first = rows.latestGeneration(subject);
        journey.signIn(subject);
        journey.release();

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
        return browser.get(Journey.location(journey.signIn(who))).body().replaceAll(reference, "the reference");
    }

    @Test
    void L23_another_persons_mismatch_ends_the_session_that_the_browser_had() {
        journey.connect(subject, account);
        journey.signIn(subject);

        journey.signIn(Journey.newSubject());

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void another_persons_consent_page_ends_the_session_that_the_browser_had() {
        journey.connect(subject, account);
        journey.signIn(subject);

        journey.consentPage(Journey.newSubject());

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void a_sign_out_ends_the_consent_pages_that_were_left_open() {
        journey.connect(subject, account);
        journey.signIn(subject);
        String open = journey.consentPage(subject);
        browser.post("/hellowork/logout");

        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_that_cannot_be_decoded_is_refused_without_a_word_of_it() {
        HttpResponse<String> answer = browser.postRaw("/hellowork/connect", "h=x&loginId=a&password=MySecret%zz");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("MySecret");
    }

    @Test
    void L23_a_restart_after_a_mismatch_is_a_handshake_to_the_consent_page() {
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
    void S14_an_account_service_that_is_down_signs_nobody_in_and_says_so() {
        journey.connect(subject, account);
        FakeAccounts.isDown();

        HttpResponse<String> answer = journey.signIn(subject);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(browser.signedIn()).isFalse();
    }
}
