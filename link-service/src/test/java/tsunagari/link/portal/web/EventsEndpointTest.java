package tsunagari.link.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class EventsEndpointTest {

    @Inject
    TestConnections connections;

    private Connection connection;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
    }

    private ConnectionState state() {
        return connections.now(connection).state();
    }

    @Test
    void L27_a_release_by_the_portal_releases_the_connection_and_ends_its_sessions() {
        SessionToken session = connections.session(connection);
        EventPost.send(PortalToken.released(connection).sign()).statusCode(202).body(emptyString());
        assertThat(state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.isOpen(connection, session)).isFalse();
        assertThat(connections.history(connection)).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(HistoryEntry.Actor.PORTAL);
            assertThat(entry.reason()).contains(ReleaseReason.RELEASED_AT_PORTAL);
        });
        assertThat(TestPortal.receivedEvents()).as("the portal knows already").isEmpty();
    }

    @Test
    void L30_a_repeated_token_is_accepted_without_effect() {
        String token = PortalToken.released(connection).sign();
        EventPost.send(token).statusCode(202);
        Connection next = connections.active("hellowork", connection.subject());
        EventPost.send(token).statusCode(202);
        assertThat(connections.now(next).state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(connections.history(connection)).hasSize(2);
    }

    @Test
    void L30_tokens_for_two_sites_under_one_id_are_two_tokens() {
        Connection elsewhere = connections.active("nenkin", connection.subject());
        String id = "both-" + connection.id();
        EventPost.send(PortalToken.released(connection).claim("jti", id).sign()).statusCode(202);
        EventPost.to("/nenkin/events", PortalToken.released(elsewhere).claim("jti", id).claim("aud", "nenkin").sign())
                .statusCode(202);
        assertThat(state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.now(elsewhere).state()).isEqualTo(ConnectionState.RELEASED);
    }

    @Test
    void L30_a_token_that_arrives_many_times_at_once_counts_once() {
        String token = PortalToken.released(connection).sign();
        IntStream.range(0, 20).parallel().forEach(i -> EventPost.send(token).statusCode(202));
        assertThat(connections.history(connection)).hasSize(2);
    }

    @Test
    void L31_a_late_release_of_an_older_generation_leaves_the_later_connection() {
        String late = PortalToken.released(connection).claim("jti", "late-" + connection.id()).sign();
        EventPost.send(PortalToken.released(connection).sign()).statusCode(202);
        Connection next = connections.active("hellowork", connection.subject());
        EventPost.send(late).statusCode(202);
        assertThat(connections.now(next).state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void L31_a_release_of_a_generation_not_seen_here_puts_the_next_connection_after_it() {
        long generation = connection.generation() + 1000;
        EventPost.send(PortalToken.released(connection)
                .event(Map.of("connection_id", connection.id().toString(), "generation", generation)).sign())
                .statusCode(202);
        assertThat(state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.active("hellowork", connection.subject()).generation()).isGreaterThan(generation);
    }

    @Test
    void L31_a_release_of_our_own_generation_counts_however_far_ahead_it_is() {
        TestClock.later(Duration.ofDays(2), () -> connection = connections.active("hellowork"));
        long generation = connection.generation();
        EventPost.send(PortalToken.released(connection).event(Map.of("connection_id", connection.id().toString(),
                "generation", generation + 1)).sign()).statusCode(400);
        assertThat(state()).isEqualTo(ConnectionState.ACTIVE);
        EventPost.send(PortalToken.released(connection).sign()).statusCode(202);
        assertThat(state()).isEqualTo(ConnectionState.RELEASED);
    }

    @Test
    void a_release_of_an_unknown_subject_is_accepted() {
        EventPost.send(PortalToken.released(connection).claim("sub_id",
                PortalToken.subject("nobody-" + connection.id())).sign()).statusCode(202);
        assertThat(state()).isEqualTo(ConnectionState.ACTIVE);
    }
}
