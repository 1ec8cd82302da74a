package tsunagari.link.session.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;
import tsunagari.link.session.SiteSession;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;

/** Somebody who has signed in very often. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class SessionLookupsTest {

    private static final int SHOWN = 3;

    @Inject
    TestConnections connections;

    @Inject
    Sessions sessions;

    @Inject
    Sites sites;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager database;

    @Inject
    SessionFactory factory;

    @Inject
    Clock clock;

    private Connection connection;

    @BeforeEach
    void a_connected_person() {
        connection = connections.active("hellowork");
    }

    private List<SessionToken> signedIn(int times) {
        return IntStream.range(0, times).mapToObj(i -> connections.session(connection)).toList();
    }

    private void all(String change) {
        transactions.run(() -> database.createNativeQuery("update site_session set " + change + " where connection_id = ?1")
                .setParameter(1, connection.id().toString()).executeUpdate());
    }

    private List<SiteSession> live() {
        return transactions.run(() ->
                sessions.live(sites.get(connection.site()), connection, clock.instant(), SHOWN));
    }

    private static SessionHandle handle(SessionToken token) {
        return SessionHandle.of(token.hash());
    }

    private long loadedBy(Supplier<?> lookUp) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            lookUp.get();
            return statistics.getEntityLoadCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void sessions_that_have_expired_or_idled_are_not_read() {
        signedIn(5);
        all("expires_at = utc_timestamp(6) - interval 1 second");
        signedIn(1);

        assertThat(loadedBy(this::live)).isEqualTo(1);
        assertThat(live()).hasSize(1);
        all("last_used_at = utc_timestamp(6) - interval 31 minute");
        assertThat(loadedBy(this::live)).isZero();
    }

    @Test
    void no_more_sessions_are_read_than_are_shown_and_those_are_the_latest() {
        List<SessionToken> tokens = signedIn(8);

        assertThat(loadedBy(this::live)).isEqualTo(SHOWN);
        assertThat(live()).extracting(SiteSession::handle)
                .containsExactly(handle(tokens.get(7)), handle(tokens.get(6)), handle(tokens.get(5)));
    }

    @Test
    void sessions_are_ended_by_their_handles_without_being_read() {
        List<SessionToken> tokens = signedIn(8);
        Instant now = clock.instant();

        assertThat(loadedBy(() -> transactions.run(() -> {
            sessions.end(connection.id(), handle(tokens.get(0)), now);
            return sessions;
        }))).isZero();
        assertThat(connections.isOpen(connection, tokens.get(0))).isFalse();
        assertThat(connections.isOpen(connection, tokens.get(1))).isTrue();
        assertThat(loadedBy(() -> transactions.run(() -> {
            sessions.endOthers(connection.id(), handle(tokens.get(4)), now);
            return sessions;
        }))).isZero();
        assertThat(tokens).filteredOn(token -> connections.isOpen(connection, token)).containsExactly(tokens.get(4));
    }
}
