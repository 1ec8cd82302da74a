package tsunagari.account.event.persistence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.Accounts;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.event.AccountEvents;
import tsunagari.account.platform.persistence.RetriedTransactions;
import tsunagari.account.testing.LinkServiceStub;
import tsunagari.account.testing.ReceivedEvents;
import tsunagari.account.testing.TestAccounts;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SecurityEventToken;

@QuarkusTest
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Accounts accounts;
    @Inject
    AccountEvents events;
    @Inject
    OutboxRows rows;
    @Inject
    RetriedTransactions transactions;
    @TestHTTPResource(management = true)
    URL management;

    private Account account;

    @BeforeEach
    void add() {
        account = TestAccounts.active().addTo(accounts);
    }

    @AfterEach
    void receiver_is_well_again() {
        LinkServiceStub.answersEvents(aResponse().withStatus(202));
    }

    private AccountEvent event(AccountEvent.Kind kind) {
        return AccountEvent.of(kind, account.site(), account.id(), Instant.now());
    }

    private void record(AccountEvent event) {
        transactions.inNew(() -> {
            events.record(event);
            return null;
        });
    }

    private Optional<OutboxEntity> found() {
        return transactions.inNew(() -> rows.find("accountId", account.id().value()).firstResultOptional());
    }

    private OutboxEntity row() {
        return found().orElseThrow();
    }

    private List<String> receivedIds() {
        return ReceivedEvents.about(account).stream().map(SecurityEventToken::id).toList();
    }

    @Test
    void an_event_is_delivered_as_a_token_that_the_published_key_verifies() {
        AccountEvent event = event(AccountEvent.Kind.ACCOUNT_DISABLED);
        record(event);
        await().atMost(SOON).untilAsserted(() -> assertThat(row().deliveredAt).isNotNull());
        assertThat(ReceivedEvents.about(account)).singleElement().satisfies(token -> {
            assertThat(token.id()).isEqualTo(row().jti);
            assertThat(token.occurred().map(Instant::getEpochSecond)).contains(event.at().getEpochSecond());
            assertThat(token.event()).isEqualTo(new SecurityEvent(
                    "https://schemas.openid.net/secevent/risc/event-type/account-disabled", Map.of()));
        });
    }

    @Test
    void an_event_about_a_linking_names_the_connection_and_the_reason() {
        String connection = "3f0c4f4e-58b5-4b39-9f2e-c0c1d9a3b7aa";
        record(new AccountEvent(AccountEvent.Kind.LINKING_REFUSED, account.site(), account.id(), Instant.now(),
                Optional.of(new AccountEvent.Linking(connection, Optional.of("NOT_INSURED")))));
        await().atMost(SOON).untilAsserted(() -> assertThat(ReceivedEvents.about(account)).singleElement()
                .extracting(SecurityEventToken::event).isEqualTo(new SecurityEvent("urn:tsunagari:event:linking-refused",
                        Map.of("connection_id", connection, "reason", "NOT_INSURED"))));
    }

    @Test
    void an_event_of_a_transaction_that_is_lost_is_lost_with_it() {
        assertThatThrownBy(() -> transactions.inNew(() -> {
            events.record(event(AccountEvent.Kind.ACCOUNT_PURGED));
            throw new IllegalStateException("lost");
        })).hasMessage("lost");
        assertThat(found()).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        AccountEvent event = event(AccountEvent.Kind.ACCOUNT_PURGED);
        assertThatThrownBy(() -> events.record(event)).isInstanceOf(TransactionRequiredException.class);
    }

    static Stream<ResponseDefinitionBuilder> troubles() {
        return Stream.of(aResponse().withStatus(503), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(400).withBody("<html>"), jsonResponse("{\"err\":\"invalid_key\"}", 400));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void an_event_that_failed_is_delivered_when_the_receiver_is_well_again(ResponseDefinitionBuilder trouble) {
        LinkServiceStub.answersEvents(trouble);
        record(event(AccountEvent.Kind.ACCOUNT_ENABLED));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().attempts).isPositive());
        assertThat(row().parkedAt).isNull();
        LinkServiceStub.answersEvents(aResponse().withStatus(202));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().deliveredAt).isNotNull());
        assertThat(receivedIds()).contains(row().jti).containsOnly(row().jti);
    }

    @Test
    void an_event_that_is_refused_is_parked_and_counted_and_never_comes_again() {
        LinkServiceStub.answersEvents(jsonResponse("{\"err\":\"invalid_request\",\"description\":\"d\"}", 400));
        record(event(AccountEvent.Kind.ACCOUNT_ENABLED));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().parkedAt).isNotNull());
        assertThat(row().dueAt).isNull();
        assertThat(row().lastFailure).isEqualTo("invalid_request");
        await().atMost(SOON).untilAsserted(() -> given()
                .get("http://" + management.getAuthority() + "/q/metrics").then()
                .body(containsString("tsunagari_account_events{state=\"parked\"}"))
                .body(not(containsString("tsunagari_account_events{state=\"parked\"} 0.0"))));
        assertThat(receivedIds()).containsExactly(row().jti);
    }

    @Test
    void a_refused_event_does_not_keep_the_next_one() {
        LinkServiceStub.answersEvents(jsonResponse("{\"err\":\"invalid_request\"}", 400));
        record(event(AccountEvent.Kind.ACCOUNT_DISABLED));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().parkedAt).isNotNull());
        LinkServiceStub.answersEvents(aResponse().withStatus(202));
        Account other = TestAccounts.active().addTo(accounts);
        record(AccountEvent.of(AccountEvent.Kind.ACCOUNT_DISABLED, other.site(), other.id(), Instant.now()));
        await().atMost(SOON).untilAsserted(() -> assertThat(ReceivedEvents.about(other)).hasSize(1));
    }

    @Test
    void an_event_of_a_kind_that_a_later_release_wrote_is_parked_and_keeps_no_other() {
        Account other = TestAccounts.active().addTo(accounts);
        transactions.inNew(() -> {
            OutboxEntity later = OutboxEntity.of(event(AccountEvent.Kind.ACCOUNT_DISABLED), Instant.EPOCH);
            later.kind = "ACCOUNT_RENAMED";
            rows.persist(later);
            events.record(AccountEvent.of(AccountEvent.Kind.ACCOUNT_DISABLED, other.site(), other.id(), Instant.now()));
            return null;
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(ReceivedEvents.about(other)).hasSize(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().parkedAt).isNotNull());
        assertThat(row().lastFailure).isEqualTo("IllegalArgumentException");
        assertThat(row().faults).isEqualTo(3);
    }
}
