package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.notification.NotifyOwners;

/** What owners of accounts are told by mail. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class OwnerNotificationsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;
    @Inject
    NotifyOwners notifyOwners;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    private List<JsonPath> told() {
        return FakeAccounts.notificationsTo(account).stream().map(it -> JsonPath.from(it.getBodyAsString())).toList();
    }

    private List<String> kinds() {
        return told().stream().map(it -> it.getString("kind")).toList();
    }

    private void nothingIsLeftToTell() {
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.notices(account)).isEmpty());
    }

    @Test
    void L12_the_owner_is_told_of_a_connect_once() {
        journey.connect(subject, account);

        nothingIsLeftToTell();
        assertThat(kinds()).containsExactly("CONNECTED");
        JsonPath notice = told().get(0);
        assertThat(Instant.parse(notice.getString("at"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(notice.getString("reference")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(notice.getMap("")).containsOnlyKeys("kind", "at", "reference", "disownUri");
        assertThat(FakeAccounts.notificationsTo(account).get(0).getHeader("Idempotency-Key"))
                .isEqualTo(rows.latestConnection(subject) + ".CONNECTED");
    }

    @Test
    void L12_consenting_twice_is_told_once() {
        String handle = journey.consentPage(subject);
        journey.consent(handle);
        journey.consent(handle);

        nothingIsLeftToTell();
        assertThat(kinds()).containsExactly("CONNECTED");
    }

    @Test
    void L12_the_owner_is_told_of_their_own_release() {
        journey.connect(subject, account);
        journey.signIn(subject);
        journey.release();

        nothingIsLeftToTell();
        assertThat(kinds()).containsExactlyInAnyOrder("CONNECTED", "RELEASED");
    }

    @Test
    void L12_the_owner_of_an_account_that_was_withdrawn_is_not_written_to() {
        journey.connect(subject, account);
        AccountToken.account(account, "account-purged").send().statusCode(202);

        nothingIsLeftToTell();
        assertThat(kinds()).containsExactly("CONNECTED");
    }

    @Test
    void L12_a_connection_that_waits_is_told_of_when_it_can_be_used() {
        FakeAccounts.verifyDeferred(account);
        journey.consent(journey.consentPage(subject));
        assertThat(rows.notices(account)).isEmpty();
        AccountToken.linking(account, AccountToken.COMPLETED, rows.latestConnection(subject)).send().statusCode(202);

        nothingIsLeftToTell();
        assertThat(kinds()).containsExactly("CONNECTED");
    }

    static Stream<ResponseDefinitionBuilder> noAnswers() {
        return Stream.of(aResponse().withStatus(503), aResponse().withStatus(401), aResponse().withStatus(204),
                jsonResponse("{}", 202), jsonResponse("{\"outcome\":\"SENT\"}", 201),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void L12_an_owner_that_could_not_be_told_is_told_later_by_the_same_request(ResponseDefinitionBuilder noAnswer) {
        FakeAccounts.notifications(noAnswer);
        journey.connect(subject, account);
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).isNotEmpty());
        assertThat(rows.notices(account)).containsExactly("CONNECTED");
        FakeAccounts.notifications(jsonResponse("{\"outcome\":\"SENT\"}", 202));

        nothingIsLeftToTell();
        List<LoggedRequest> requests = FakeAccounts.notificationsTo(account);
        assertThat(requests).hasSizeGreaterThan(1);
        assertThat(requests).extracting(it -> it.getHeader("Idempotency-Key")).containsOnly(
                rows.latestConnection(subject) + ".CONNECTED");
        assertThat(requests).extracting(LoggedRequest::getBodyAsString).allMatch(Predicate.isEqual(
                requests.get(0).getBodyAsString()));
    }

    @Test
    void L12_an_account_that_is_gone_ends_it() {
        FakeAccounts.notifications(aResponse().withStatus(404));
        journey.connect(subject, account);

        nothingIsLeftToTell();
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void L12_a_notice_that_is_refused_is_kept_aside_and_stops_no_other(int status) {
        FakeAccounts.notifications(aResponse().withStatus(status));
        journey.connect(subject, account);
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.notices(account)).containsExactly("CONNECTED PARKED"));
        FakeAccounts.notifications(jsonResponse("{\"outcome\":\"NO_ADDRESS\"}", 202));
        String other = Journey.newAccount();
        Journey.of(TestBrowser.fresh()).connect(Journey.newSubject(), other);

        await().atMost(SOON).untilAsserted(() -> assertThat(rows.notices(other)).isEmpty());
        assertThat(FakeAccounts.notificationsTo(other)).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void L12_replicas_that_tell_at_the_same_time_tell_once() throws InterruptedException {
        journey.connect(subject, account);
        ExecutorService replicas = Executors.newFixedThreadPool(8);

        replicas.invokeAll(Collections.nCopies(8, Executors.callable(notifyOwners::notifyDue)));

        replicas.shutdown();

        nothingIsLeftToTell();
        assertThat(told()).hasSize(1);
    }

    @Test
    void L12_an_account_service_that_is_slow_to_tell_does_not_keep_the_person_waiting() {
        FakeAccounts.notifications(aResponse().withStatus(503).withFixedDelay(2_400));
        String handle = journey.consentPage(subject);
        Instant before = Instant.now();

        assertThat(journey.consent(handle).statusCode()).isEqualTo(303);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(2_300));
        assertThat(rows.notices(account)).containsExactly("CONNECTED");
    }
}
