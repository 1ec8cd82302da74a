package tsunagari.link.portal.persistence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SubjectIdentifier;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.ReceivedEvents;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    PortalEvents events;
    @Inject
    OutboxRows rows;
    @Inject
    TestConnections connections;
    @Inject
    Transactions transactions;

    private Connection connection;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
    }

    private void established() {
        transactions.run(() -> events.record(ConnectionEvent.established(connection, Instant.now())));
    }

    private Optional<OutboxRow> latest() {
        return transactions.run(() -> rows.latest(connection.id().toString()));
    }

    private OutboxRow row() {
        return latest().orElseThrow();
    }

    private List<SecurityEventToken> received() {
        return ReceivedEvents.about(connection);
    }

    @Test
    void an_event_is_delivered_at_once_as_a_signed_token_and_acknowledges_the_connection() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        established();
        events.deliverNow(connection.id());
        assertThat(received()).singleElement().satisfies(token -> {
            assertThat(token.issuer()).isEqualTo("hellowork");
            assertThat(token.audience()).isEqualTo(TestPortal.url());
            assertThat(token.id()).isEqualTo(row().jti);
            assertThat(token.occurred().orElseThrow()).isBetween(at, at.plusSeconds(5));
            assertThat(token.subject()).isEqualTo(new SubjectIdentifier.IssuerAndSubject(TestPortal.url(),
                    connection.subject().subject()));
            assertThat(token.event()).isEqualTo(new SecurityEvent("urn:tsunagari:event:connection-established",
                    Map.of("connection_id", connection.id().toString(), "generation", connection.generation())));
        });
        assertThat(row().deliveredAt).isNotNull();
        assertThat(connections.now(connection).acknowledged()).isPresent();
    }

    @Test
    void a_release_carries_its_reason_and_acknowledges_nothing() {
        transactions.run(() -> events.record(
                ConnectionEvent.released(connection, ReleaseReason.RELEASED_AT_SITE, Instant.now())));
        events.deliverNow(connection.id());
        assertThat(received()).singleElement()
                .satisfies(token -> assertThat(token.event().text("reason")).contains("RELEASED_AT_SITE"));
        assertThat(connections.now(connection).acknowledged()).isEmpty();
    }

    @Test
    void events_of_one_connection_are_delivered_in_their_order() {
        established();
        transactions.run(() -> events.record(
                ConnectionEvent.released(connection, ReleaseReason.RELEASED_AT_SITE, Instant.now())));
        events.deliverNow(connection.id());
        assertThat(received()).extracting(token -> token.event().type()).containsExactly(
                "urn:tsunagari:event:connection-established", "urn:tsunagari:event:connection-released");
    }

    @Test
    void an_event_of_a_transaction_that_is_lost_is_lost_with_it() {
        assertThatThrownBy(() -> transactions.run(() -> {
            events.record(ConnectionEvent.established(connection, Instant.now()));
            throw new IllegalStateException("lost");
        })).hasMessage("lost");
        assertThat(latest()).isEmpty();
    }

    @Test
    void nothing_is_written_down_for_a_portal_that_takes_no_events() {
        connection = connections.active("nenkin");
        established();
        assertThat(latest()).isEmpty();
    }

    @Test
    void R07_an_event_that_failed_is_delivered_when_the_portal_is_back() {
        TestPortal.answersEvents(aResponse().withStatus(503));
        established();
        events.deliverNow(connection.id());
        assertThat(row().deliveredAt).isNull();
        assertThat(row().lastFailure).isEqualTo("status 503");
        TestPortal.answersEvents(aResponse().withStatus(202));
        await().atMost(SOON).untilAsserted(() -> assertThat(row().deliveredAt).isNotNull());
        assertThat(received().stream().map(SecurityEventToken::id).distinct()).containsExactly(row().jti);
        assertThat(connections.now(connection).acknowledged()).isPresent();
    }

    @Test
    void an_event_that_its_request_never_tried_is_delivered_by_the_dispatcher() {
        established();
        await().atMost(SOON).untilAsserted(() -> assertThat(row().deliveredAt).isNotNull());
        assertThat(received()).hasSize(1);
    }

    @Test
    void an_event_that_the_portal_refuses_is_parked_and_does_not_come_again() {
        TestPortal.answersEvents(jsonResponse("{\"err\":\"invalid_request\",\"description\":\"d\"}", 400));
        established();
        events.deliverNow(connection.id());
        assertThat(row().parkedAt).isNotNull();
        assertThat(row().dueAt).isNull();
        assertThat(row().lastFailure).isEqualTo("invalid_request");
        assertThat(connections.now(connection).acknowledged()).isEmpty();
    }

    @Test
    void a_slow_portal_keeps_the_request_no_longer_than_configured() {
        TestPortal.answersEvents(aResponse().withStatus(202).withFixedDelay(4000));
        established();
        long start = System.nanoTime();
        events.deliverNow(connection.id());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(row().deliveredAt).isNull();
    }

    @Test
    void an_undelivered_event_is_delivered_again_as_the_same_token() {
        TestPortal.answersEvents(aResponse().withStatus(500));
        established();
        events.deliverNow(connection.id());
        TestPortal.answersEvents(aResponse().withStatus(202));
        events.deliverAgain(connection.id());
        // The dispatcher may have taken it a moment before.
        await().atMost(SOON).untilAsserted(() -> assertThat(row().deliveredAt).isNotNull());
        assertThat(received().stream().map(SecurityEventToken::id).distinct()).hasSize(1);
    }
}
