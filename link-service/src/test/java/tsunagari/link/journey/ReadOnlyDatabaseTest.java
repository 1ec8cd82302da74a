package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.testing.ReadOnlyDatabase;

/** While the database takes no writes, nothing is done by half; when it does again, everything goes on at once. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ReadOnlyDatabaseTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private ReadOnlyDatabase database;

    @Inject
    Rows rows;

    @BeforeEach
    void reset() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
    }

    @AfterEach
    void writable() {
        if (database != null) {
            database.close();
        }
    }

    private void readOnly() {
        database = ReadOnlyDatabase.begin("link");
    }

    /** Requires that this is refused with the page to try again, and that nothing was written. */
    private void refused(Supplier<HttpResponse<String>> request) {
        readOnly();
        Map<String, Integer> before = rows.counts();
        HttpResponse<String> answer = request.get();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(rows.counts()).isEqualTo(before);
        writable();
    }

    private void signedIn() {
        journey.connect(subject, account);
        journey.signIn(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "mypage"})
    void R17_a_callback_signs_nobody_in_and_opens_no_consent_page(String target) {
        journey.connect(subject, account);
        String callback = journey.begin(target, TestIdTokens.valid(subject));
        refused(() -> browser.get(callback));
        assertThat(browser.signedIn()).isFalse();
        assertThat(journey.signIn(subject).statusCode()).isEqualTo(303);
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void R17_a_consent_connects_nothing_and_the_same_form_connects_afterwards() {
        String handle = journey.consentPage(subject);
        refused(() -> journey.consent(handle));
        assertThat(rows.connections(subject)).isZero();
        assertThat(journey.consent(handle).statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
    }

    @Test
    void R17_a_replacement_moves_nothing_and_the_same_form_moves_it_afterwards() {
        signedIn();
        FakeAccounts.verifyReachable(account);
        String other = Journey.newSubject();
        TestBrowser moving = TestBrowser.fresh();
        String handle = Journey.of(moving).consentPage(other);
        assertThat(Journey.of(moving).consent(handle).statusCode()).isEqualTo(409);
        refused(() -> moving.post("/hellowork/connect/replace", "h", handle));
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
        assertThat(moving.post("/hellowork/connect/replace", "h", handle).statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(other)).containsExactly(account);
    }

    @Test
    void R17_a_release_ends_nothing_and_the_same_form_ends_it_afterwards() {
        signedIn();
        String connection = rows.latestConnection(subject);
        refused(() -> browser.post("/hellowork/mypage/release", "connection", connection));
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        assertThat(browser.post("/hellowork/mypage/release", "connection", connection).statusCode()).isEqualTo(303);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @Test
    void R17_a_withdrawal_does_not_end_the_account_either() {
        signedIn();
        String connection = rows.latestConnection(subject);
        refused(() -> browser.post("/hellowork/mypage/withdraw", "connection", connection));
        assertThat(FakeAccounts.withdrawalsOf(account)).isEmpty();
        assertThat(browser.post("/hellowork/mypage/withdraw", "connection", connection).statusCode()).isEqualTo(303);
        assertThat(FakeAccounts.withdrawalsOf(account)).hasSize(1);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @Test
    void R17_a_session_that_cannot_be_ended_or_kept_up_is_answered_so() {
        signedIn();
        refused(() -> browser.post("/hellowork/logout"));
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        rows.unusedForMinutes(subject, 5);
        refused(() -> browser.get("/hellowork/mypage"));
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        assertThat(browser.post("/hellowork/logout").statusCode()).isEqualTo(303);
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void R17_a_disown_link_stays_good() {
        signedIn();
        String token = OwnersMails.token(OwnersMails.link(account, "CONNECTED"));
        refused(() -> TestBrowser.fresh().post("/hellowork/disown", "t", token));
        assertThat(TestBrowser.fresh().post("/hellowork/disown", "t", token).statusCode()).isEqualTo(303);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }
}
