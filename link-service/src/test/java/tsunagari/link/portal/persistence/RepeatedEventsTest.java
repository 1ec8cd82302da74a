package tsunagari.link.portal.persistence;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.events.SecurityEventToken;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.ReceivedEvents;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

/** Whoever asks that the portal is told again, however often: it hears it once a minute. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class RepeatedEventsTest {

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

    private void told() {
        transactions.run(() -> events.record(ConnectionEvent.established(connection, Instant.now())));
        events.deliverNow(connection.id());
    }

    private void tellAgain() {
        events.deliverAgain(connection.id());
    }

    private void aMinuteEarlier() {
        Instant then = Instant.now().minusSeconds(61);
        transactions.run(() -> rows.list("connectionId", connection.id().toString()).forEach(row -> {
            row.deliveredAt = row.deliveredAt == null ? null : then;
            row.parkedAt = row.parkedAt == null ? null : then;
        }));
    }

    private long written() {
        return transactions.run(() -> rows.count("connectionId", connection.id().toString()));
    }

    @Test
    void a_delivered_event_is_delivered_again_as_a_new_token() {
        told();
        aMinuteEarlier();
        tellAgain();
        assertThat(ReceivedEvents.about(connection)).hasSize(2);
        assertThat(ReceivedEvents.about(connection).stream().map(SecurityEventToken::id).distinct()).hasSize(2);
        assertThat(ReceivedEvents.about(connection).stream().map(SecurityEventToken::event).distinct()).hasSize(1);
    }

    @Test
    void L33_what_was_delivered_within_the_last_minute_is_not_written_again() {
        told();
        tellAgain();
        TestClock.later(Duration.ofSeconds(50), this::tellAgain);
        assertThat(ReceivedEvents.about(connection)).hasSize(1);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void L33_what_was_parked_within_the_last_minute_is_not_written_again() {
        TestPortal.answersEvents(jsonResponse("{\"err\":\"invalid_request\",\"description\":\"d\"}", 400));
        told();
        tellAgain();
        assertThat(written()).isEqualTo(1);
        aMinuteEarlier();
        tellAgain();
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void L33_of_many_that_ask_at_once_one_is_heard() {
        told();
        aMinuteEarlier();
        Stream.generate(() -> 1).limit(12).parallel().forEach(i -> tellAgain());
        assertThat(ReceivedEvents.about(connection)).hasSize(2);
        assertThat(written()).isEqualTo(2);
    }
}
