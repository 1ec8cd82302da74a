package tsunagari.link.platform.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

/** Rows that nobody is to work on, because they are due in years, and what the metrics say of them. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class BacklogsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Backlogs backlogs;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;
    @TestHTTPResource(management = true)
    URL management;

    private Connection connection;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
    }

    @AfterEach
    void clear() {
        for (String table : new String[] {"outbox_event", "owner_notice", "deferred_linking"}) {
            sql.update("delete from " + table + " where connection_id = ?", connection.id().toString());
        }
        sql.update("delete from ended_session");
    }

    private void event(Instant dueAt, Instant parkedAt, Instant writtenAt) {
        sql.update("""
                insert into outbox_event (site, connection_id, issuer, subject, generation, kind, jti, occurred_at, due_at,
                    parked_at, attempts, faults, written_at)
                values ('hellowork', ?, 'https://portal.example', 's', 1, 'ESTABLISHED', ?, ?, ?, ?, 0, 0, ?)""",
                connection.id().toString(), UUID.randomUUID().toString(), writtenAt, dueAt, parkedAt, writtenAt);
    }

    private void notice(String kind, Instant dueAt, Instant occurredAt) {
        sql.update("""
                insert into owner_notice (connection_id, kind, site, account_id, occurred_at, reference, due_at, attempts)
                values (?, ?, 'hellowork', 'a', ?, 'AAAA-BBBB-CCCC', ?, 0)""", connection.id().toString(), kind, occurredAt,
                dueAt);
    }

    private void linking(Instant announceAt, Instant parkedAt, Instant writtenAt) {
        Instant never = Instant.now().plus(YEAR);
        sql.update("replace into deferred_linking (connection_id, expires_at, ending_at, announce_at, parked_at, attempts, "
                + "written_at) values (?, ?, ?, ?, ?, 0, ?)", connection.id().toString(), never, never, announceAt,
                parkedAt, writtenAt);
    }

    private void sessionEnd(Instant dueAt, Instant parkedAt, Instant occurredAt) {
        sql.update("""
                insert into ended_session (site, home_handle, cause, jti, occurred_at, expires_at, due_at, parked_at, attempts, faults)
                values ('hellowork', left(replace(uuid(), '-', ''), 22), 'SIGNED_OUT', uuid(), ?, ?, ?, ?, 0, 0)""", occurredAt,
                Instant.now().plus(YEAR), dueAt, parkedAt);
    }

    private double metric(String name) {
        String text = given().get("http://" + management.getAuthority() + "/q/metrics").asString();
        return Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(text).results().findFirst()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private void becomes(String name, long expected) {
        backlogs.count();
        assertThat(metric(name)).isEqualTo(expected);
    }

    @Test
    void the_rows_are_counted_by_a_schedule() {
        linking(null, Instant.now(), Instant.now());
        await().atMost(SOON).untilAsserted(() -> assertThat(metric("tsunagari_link_announcements{state=\"parked\"}"))
                .isEqualTo(count("deferred_linking where parked_at is not null")));
    }

    private long count(String from) {
        return sql.select(row -> row.getLong(1), "select count(*) from " + from).get(0);
    }

    @Test
    void events_that_wait_and_that_are_parked_are_counted_and_the_oldest_has_an_age() {
        Instant yearAgo = Instant.now().minus(YEAR);
        event(Instant.now().plus(YEAR), null, yearAgo);
        event(null, Instant.now(), yearAgo.minus(YEAR));
        event(null, Instant.now(), yearAgo.minus(YEAR));
        becomes("tsunagari_link_events{state=\"parked\"}", count("outbox_event where parked_at is not null"));
        becomes("tsunagari_link_events{state=\"waiting\"}", count("outbox_event where due_at is not null"));
        assertThat(metric("tsunagari_link_events_oldest_seconds"))
                .isBetween((double) YEAR.toSeconds(), YEAR.toSeconds() + 60.0);
    }

    @Test
    void notices_that_wait_and_that_are_parked_are_counted_and_the_oldest_has_an_age() {
        notice("CONNECTED", Instant.now().plus(YEAR), Instant.now().minus(YEAR));
        notice("RELEASED", null, Instant.now().minus(YEAR).minus(YEAR));
        notice("DISOWNED", null, Instant.now().minus(YEAR).minus(YEAR));
        becomes("tsunagari_link_notices{state=\"parked\"}", count("owner_notice where due_at is null"));
        becomes("tsunagari_link_notices{state=\"waiting\"}", count("owner_notice where due_at is not null"));
        assertThat(metric("tsunagari_link_notices_oldest_seconds"))
                .isBetween((double) YEAR.toSeconds(), YEAR.toSeconds() + 60.0);
    }

    @Test
    void ends_of_sessions_that_wait_and_that_are_parked_are_counted_and_the_oldest_has_an_age() {
        sessionEnd(Instant.now().plus(YEAR), null, Instant.now().minus(YEAR));
        sessionEnd(null, Instant.now(), Instant.now().minus(YEAR).minus(YEAR));
        sessionEnd(null, Instant.now(), Instant.now().minus(YEAR).minus(YEAR));
        becomes("tsunagari_link_session_ends{state=\"parked\"}", count("ended_session where parked_at is not null"));
        becomes("tsunagari_link_session_ends{state=\"waiting\"}", count("ended_session where due_at is not null"));
        assertThat(metric("tsunagari_link_session_ends_oldest_seconds"))
                .isBetween((double) YEAR.toSeconds(), YEAR.toSeconds() + 60.0);
    }

    @ParameterizedTest
    @CsvSource({"true, parked", "false, waiting"})
    void announcements_are_counted_and_one_that_waits_has_an_age(boolean parked, String state) {
        Instant yearAgo = Instant.now().minus(YEAR);
        linking(parked ? null : Instant.now().plus(YEAR), parked ? yearAgo : null, yearAgo);
        String waiting = parked ? "parked_at is not null" : "announce_at is not null";
        becomes("tsunagari_link_announcements{state=\"" + state + "\"}", count("deferred_linking where " + waiting));
        if (!parked) {
            assertThat(metric("tsunagari_link_announcements_oldest_seconds")).isGreaterThan(YEAR.toSeconds() - 1.0);
        }
    }
}
