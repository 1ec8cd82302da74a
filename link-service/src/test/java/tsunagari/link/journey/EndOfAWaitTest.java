package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a connection that waits for the site's back office. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class EndOfAWaitTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private String pending;
    private String connection;

    @Inject
    Rows rows;

    @BeforeEach
    void a_connection_waits() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyDeferred(account);
        pending = Journey.location(journey.consent(journey.consentPage(subject)));
        connection = rows.latestConnection(subject);
    }

    private void answered(String type) {
        AccountToken.linking(account, type, connection).send().statusCode(202);
    }

    private void portalIsTold(String... types) {
        await().atMost(SOON).untilAsserted(() ->
                assertThat(ToldPortal.typesOf(subject).stream().distinct()).containsExactly(types));
    }

    @Test
    void a_completed_linking_is_a_connection() {
        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(rows.transitions(subject)).containsExactly("REQUESTED PERSON", "ESTABLISHED ACCOUNT_SERVICE");
        assertThat(rows.waiting(subject)).isZero();
        assertThat(Journey.location(browser.get(pending))).isEqualTo(FakePortal.issuer() + "/hub/hellowork/completed");
        assertThat(Journey.location(journey.signIn(subject))).endsWith("/hellowork/mypage");
        portalIsTold("pending", "established");
        assertThat(ToldPortal.of(subject)).extracting(ToldPortal::generation).containsOnly(rows.latestGeneration(subject));
    }

    @Test
    void a_refused_linking_is_none_and_can_be_asked_for_again() {
        answered(AccountToken.REFUSED);

        assertThat(rows.states(subject)).containsExactly("REFUSED");
        HttpResponse<String> page = browser.get(pending);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("data-testid=\"reference\"");
        portalIsTold("pending", "refused");
        assertThat(ToldPortal.of(subject)).last().satisfies(told -> assertThat(told.reason()).isEqualTo("REFUSED_BY_SITE"));
        assertThat(Journey.location(journey.consent(journey.consentPage(subject)))).contains("/hellowork/pending?h=");
        assertThat(rows.states(subject)).containsExactly("REFUSED", "PENDING");
    }

    @Test
    void L32_a_linking_that_takes_too_long_ends_by_itself_and_no_late_answer_brings_it_back() {
        rows.letWaitEnd(subject, true);
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.states(subject)).containsExactly("EXPIRED"));
        portalIsTold("pending", "refused");

        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("EXPIRED");
        assertThat(rows.transitions(subject)).containsExactly("REQUESTED PERSON", "EXPIRED CLOCK");
        assertThat(ToldPortal.of(subject)).last().satisfies(told -> assertThat(told.reason()).isEqualTo("EXPIRED"));
        assertThat(browser.get(pending).statusCode()).isEqualTo(410);
    }

    @Test
    void L32_an_answer_after_the_time_is_late_even_before_the_schedule_has_run() {
        rows.letWaitEnd(subject, false);

        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("EXPIRED");
    }

    @Test
    void L32_what_has_expired_can_be_connected_again_and_the_old_answer_is_not_the_new_ones() {
        rows.letWaitEnd(subject, true);
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.states(subject)).containsExactly("EXPIRED"));
        journey.consent(journey.consentPage(subject));

        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("EXPIRED", "PENDING");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void L07_an_offer_to_move_it_ends_with_it(boolean refused) {
        FakeAccounts.verifyReachable(account);
        TestBrowser other = TestBrowser.fresh();
        String somebody = Journey.newSubject();
        String offer = Journey.of(other).consentPage(somebody);
        assertThat(Journey.of(other).consent(offer).statusCode()).isEqualTo(409);
        if (!refused) {
            rows.letWaitEnd(subject, false);
        }
        answered(AccountToken.REFUSED);

        assertThat(other.post("/hellowork/connect/replace", "h", offer).statusCode()).isEqualTo(400);
        assertThat(rows.connections(somebody)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {AccountToken.COMPLETED, AccountToken.REFUSED})
    void L32_the_first_answer_stands(String first) {
        answered(first);
        List<String> states = rows.states(subject);

        answered(first.equals(AccountToken.COMPLETED) ? AccountToken.REFUSED : AccountToken.COMPLETED);

        assertThat(rows.states(subject)).isEqualTo(states);
        assertThat(rows.historyEntries(subject)).isEqualTo(2);
    }

    @Test
    void L32_of_many_answers_at_once_one_counts() {
        IntStream.range(0, 12).parallel().forEach(i ->
                answered(i % 2 == 0 ? AccountToken.COMPLETED : AccountToken.REFUSED));

        assertThat(rows.historyEntries(subject)).isEqualTo(2);
    }

    @Test
    void an_answer_on_another_accounts_or_no_connection_is_accepted_without_effect() {
        AccountToken.linking("account-of-somebody", AccountToken.COMPLETED, connection).send().statusCode(202);
        AccountToken.linking(account, AccountToken.COMPLETED, "00000000-0000-4000-8000-000000000000").send()
                .statusCode(202);

        assertThat(rows.states(subject)).containsExactly("PENDING");
    }

    @Test
    void L21_a_withdrawal_ends_the_wait() {
        AccountToken.account(account, "account-purged").send().statusCode(202);
        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(rows.waiting(subject)).isZero();
        portalIsTold("pending", "released");
        assertThat(browser.get(pending).statusCode()).isEqualTo(400);
    }

    @Test
    void L27_a_release_by_the_portal_ends_the_wait() {
        AccountToken.account(account, "unused").claim("iss", FakePortal.issuer()).signedWith(TestIdTokens.PORTAL_KEY)
                .claim("sub_id", Map.of("format", "iss_sub", "iss", FakePortal.issuer(), "sub", subject))
                .event("urn:tsunagari:event:connection-released",
                        Map.of("connection_id", connection, "generation", rows.latestGeneration(subject)))
                .send().statusCode(202);
        answered(AccountToken.COMPLETED);

        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(rows.waiting(subject)).isZero();
    }
}
