package tsunagari.link.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class PurgeOldRowsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    PurgeOldRows purgeOldRows;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    /** A table, how a row gets in under a key and at a time, which column has the key, and how long it stays. */
    record Table(String name, String columns, String values, String key, Duration age) {
    }

    static Stream<Table> tables() {
        return Stream.of(
                new Table("handshake", "state_hash, site, target, reference, outcome, occurred_at",
                        "unhex(sha2('%1$s', 256)), 'hellowork', 'MYPAGE', '%1$s', 'SESSION', '%2$s'", "reference",
                        Duration.ofDays(90)),
                new Table("link_proof", "site, handle, browser_hash, issuer, subject, state, authenticated_at, expires_at, "
                        + "reference, connection_id", "'hellowork', '%1$s', unhex(sha2('b', 256)), 'i', 's', 'CONSUMED', "
                        + "'%2$s', '%2$s', '%1$s', 'c'", "reference", Duration.ofDays(7)),
                new Table("site_session", "token_hash, site, connection_id, issuer, subject, began_at, last_used_at, "
                        + "expires_at", "unhex(sha2('%1$s', 256)), 'hellowork', '%1$s', 'i', 's', '%2$s', '%2$s', '%2$s'",
                        "connection_id", Duration.ofHours(1)),
                new Table("received_token", "issuer, audience, jti, received_at, keep_until",
                        "'i', 'a', '%1$s', '2020-01-01', '%2$s'", "jti", Duration.ofHours(1)),
                new Table("portal_sign_out", "site, issuer, who, signed_out_at, received_at",
                        "'hellowork', 'i', '%1$s', '2020-01-01', '%2$s'", "who", Duration.ofHours(1)),
                new Table("disowning", "token_hash, site, connection_id, expires_at",
                        "unhex(sha2('%1$s', 256)), '%1$s', (select max(id) from connection), '%2$s'", "site", Duration.ZERO),
                new Table("account_block", "site, account_id, connection_id, blocked_until",
                        "'hellowork', '%1$s', (select max(id) from connection), '%2$s'", "account_id", Duration.ZERO),
                new Table("ended_session", "site, home_handle, cause, jti, occurred_at, expires_at, parked_at, attempts, faults",
                        "'hellowork', '%1$s', 'SIGNED_OUT', uuid(), now(), '%2$s', now(), 1, 0", "home_handle", Duration.ZERO),
                new Table("problem", "site, reference, problem, occurred_at",
                        "'hellowork', '%1$s', 'INTERNAL', '%2$s'", "reference", Duration.ofDays(90)),
                new Table("support_access", "who, action, reference, occurred_at",
                        "'desk', 'REFERENCE_READ', '%1$s', '%2$s'", "reference", Duration.ofDays(1095)));
    }

    private static String key() {
        return Reference.random(new SecureRandom()).value();
    }

    private String row(Table table, Instant at) {
        String key = key();
        sql.update("insert into " + table.name + " (" + table.columns + ") values ("
                + table.values.formatted(key, LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)) + ")");
        return key;
    }

    private boolean kept(Table table, String key) {
        return !sql.select(row -> 1, "select 1 from " + table.name + " where " + table.key + " = ?", key).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void L41_a_row_is_deleted_when_it_is_old_enough_and_not_before(Table table) {
        connections.active("hellowork");
        String old = row(table, TestClock.now().minus(table.age).minus(MINUTE));
        String young = row(table, TestClock.now().minus(table.age).plus(MINUTE));
        String fresh = row(table, TestClock.now().plus(MINUTE));

        purgeOldRows.purge();

        assertThat(kept(table, old)).isFalse();
        assertThat(kept(table, young)).isTrue();
        assertThat(kept(table, fresh)).isTrue();
    }

    private int codes(String session) {
        return sql.select(row -> row.getInt(1), "select count(*) from home_code h join site_session s "
                + "on s.token_hash = h.session_hash where s.connection_id = ?", session).get(0);
    }

    @Test
    void L41_codes_for_a_sites_own_pages_are_deleted_at_their_end_or_with_their_session() {
        Table sessions = tables().filter(it -> it.name.equals("site_session")).findFirst().orElseThrow();
        String session = row(sessions, TestClock.now().plus(MINUTE));
        for (Instant end : new Instant[] {TestClock.now().minus(MINUTE), TestClock.now().plus(MINUTE)}) {
            sql.update("insert into home_code (code_hash, site, session_hash, expires_at) select unhex(sha2(uuid(), 256)), site, "
                    + "token_hash, ? from site_session where connection_id = ?", end, session);
        }

        purgeOldRows.purge();
        assertThat(codes(session)).isEqualTo(1);

        sql.update("update site_session set expires_at = '2020-01-01' where connection_id = ?", session);
        purgeOldRows.purge();
        assertThat(kept(sessions, session)).isFalse();
    }

    @Test
    void L41_the_proof_of_a_connection_that_waits_stays() {
        Table proofs = tables().filter(it -> it.name.equals("link_proof")).findFirst().orElseThrow();
        String waiting = row(proofs, TestClock.now().minus(Duration.ofDays(30)));
        Connection connection = connections.active("hellowork");
        sql.update("update link_proof set connection_id = ? where reference = ?", connection.id().toString(), waiting);
        sql.update("update connection set state = 'PENDING' where id = ?", connection.id().toString());
        purgeOldRows.purge();
        assertThat(kept(proofs, waiting)).isTrue();

        sql.update("update connection set state = 'ACTIVE' where id = ?", connection.id().toString());
        purgeOldRows.purge();
        assertThat(kept(proofs, waiting)).isFalse();
    }

    private void event(Connection connection, Instant delivered, Instant due) {
        sql.update("insert into outbox_event (site, connection_id, issuer, subject, generation, kind, jti, occurred_at, "
                + "due_at, attempts, faults, delivered_at) values ('hellowork', ?, 'i', 's', 1, 'ESTABLISHED', uuid(), "
                + "now(6), ?, 0, 0, ?)", connection.id().toString(), due, delivered);
    }

    private int events(Connection connection) {
        return sql.select(row -> row.getInt(1), "select count(*) from outbox_event where connection_id = ?",
                connection.id().toString()).get(0);
    }

    @Test
    void L41_delivered_events_are_deleted_but_a_connections_latest_stays() {
        Connection connection = connections.active("hellowork");
        Instant old = TestClock.now().minus(Duration.ofDays(31));
        event(connection, old, null);
        event(connection, old, null);
        Connection undelivered = connections.active("hellowork");
        event(undelivered, old, null);
        sql.update("insert into outbox_event (site, issuer, subject, generation, kind, jti, occurred_at, attempts, faults, "
                + "delivered_at) values ('hellowork', 'i', 'nobody', 1, 'RELEASED', uuid(), now(6), 0, 0, ?)", old);
        event(undelivered, null, TestClock.now().plus(Duration.ofDays(1)));

        purgeOldRows.purge();

        assertThat(events(connection)).isEqualTo(1);
        assertThat(events(undelivered)).isEqualTo(1);
        assertThat(sql.select(row -> 1, "select 1 from outbox_event where subject = 'nobody'")).isEmpty();
    }

    @Test
    void L41_events_that_were_not_delivered_or_delivered_lately_stay() {
        Connection connection = connections.active("hellowork");
        event(connection, null, TestClock.now().plus(Duration.ofDays(1)));
        event(connection, TestClock.now().minus(Duration.ofDays(29)), null);
        event(connection, TestClock.now(), null);

        purgeOldRows.purge();

        assertThat(events(connection)).isEqualTo(3);
    }

    @Test
    void L41_more_rows_than_one_batch_go_whole_by_several_replicas_at_once() {
        sql.update("insert into problem (site, reference, problem, occurred_at) "
                + "with recursive n (i) as (select 1 union all select i + 1 from n where i < 60) "
                + "select 'nenkin', 'AAAA-AAAA-AAAA', 'INTERNAL', now(6) - interval 400 day from n a, n b");

        List<CompletableFuture<Void>> replicas = Stream.generate(() ->
                CompletableFuture.runAsync(purgeOldRows::purge)).limit(4).toList();
        replicas.forEach(CompletableFuture::join);

        assertThat(sql.select(row -> row.getInt(1), "select count(*) from problem where site = 'nenkin' "
                + "and reference = 'AAAA-AAAA-AAAA'")).containsExactly(0);
    }

    @Test
    void L41_an_age_shorter_than_what_the_rows_are_needed_for_is_refused_by_its_key() {
        assertThatThrownBy(() -> PurgeOldRows.atLeast("handshakes", Duration.ofMinutes(1), Duration.ofMinutes(40)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("tsunagari.link.retention.handshakes");
    }
}
