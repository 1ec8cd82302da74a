package tsunagari.link.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.EraseEnded;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(DatabaseOfItsOwn.class)
class EraseEndedTest {

    @Inject
    EraseEnded eraseEnded;
    @Inject
    TestConnections connections;
    @Inject
    ReleaseConnection release;
    @Inject
    Transactions transactions;
    @Inject
    MakeCheckpoint makeCheckpoint;
    @Inject
    VerifyAudit verifyAudit;
    @Inject
    Tampering tampering;
    @Inject
    SqlRows sql;

    private Connection connection;

    @BeforeEach
    void a_connection_that_ended() {
        tampering.startAnew();
        connection = released(connections.active("hellowork"));
        sql.update("update outbox_event set due_at = null, delivered_at = now(6)");
    }

    private Connection released(Connection it) {
        transactions.run(() -> release.byPerson(it.id(), ReleaseReason.RELEASED_AT_SITE,
                Reference.random(new SecureRandom())));
        return it;
    }

    private int erase() {
        TestClock.pass(Duration.ofSeconds(2));
        return eraseEnded.before(TestClock.now());
    }

    /** Every table in which the text stands in any column. */
    private List<String> tablesWith(String text) {
        return sql.select(row -> row.getString(1), "select table_name from information_schema.tables "
                + "where table_schema = database()").stream().filter(table -> sql.select(row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        if (text.equals(row.getString(i))) {
                            return true;
                        }
                    }
                    return false;
                }, "select * from `" + table + "`").contains(true)).toList();
    }

    @Test
    void L41_nothing_is_left_of_whom_it_was_of_and_the_chain_is_intact() {
        makeCheckpoint.ifDue();
        sql.update("insert into outbox_event (site, issuer, subject, generation, kind, jti, occurred_at, attempts, faults, "
                + "parked_at) values ('hellowork', ?, ?, 1, 'RELEASED', uuid(), now(6), 0, 0, now(6))",
                connection.subject().issuer(), connection.subject().subject());
        sql.update("insert into owner_notice (connection_id, kind, site, account_id, occurred_at, reference, attempts) "
                + "values (?, 'CONNECTED', 'hellowork', ?, now(6), 'AAAA-BBBB-CCCC', 0)", connection.id().toString(),
                connection.account().value());
        assertThat(erase()).isEqualTo(1);

        assertThat(tablesWith(connection.subject().subject())).isEmpty();
        assertThat(tablesWith(connection.account().value())).isEmpty();
        assertThat(connections.history(connection)).hasSize(3);
        TestClock.pass(Duration.ofHours(1));
        makeCheckpoint.ifDue();
        assertThat(verifyAudit.verify().findings()).isEmpty();
        assertThat(erase()).isZero();
    }

    @Test
    void L41_what_lives_or_ended_lately_or_has_an_event_on_its_way_stays() {
        Connection live = connections.active("hellowork");
        Connection withEvent = released(connections.active("hellowork"));
        assertThat(eraseEnded.before(TestClock.now().minus(Duration.ofDays(1)))).isZero();
        sql.update("update outbox_event set due_at = now(6) + interval 1 hour, delivered_at = null "
                + "where connection_id = ?", withEvent.id().toString());

        assertThat(erase()).isEqualTo(1);
        assertThat(tablesWith(live.subject().subject())).isNotEmpty();
        assertThat(tablesWith(withEvent.subject().subject())).contains("connection");
    }

    @Test
    void L41_generations_never_fall_behind() {
        erase();
        Connection next = connections.active("hellowork", connection.subject());
        assertThat(next.generation()).isGreaterThan(connection.generation());

        released(next);
        long future = TestClock.now().plus(Duration.ofDays(9)).getEpochSecond();
        sql.update("update subject_generation set generation = ?", future);
        sql.update("update outbox_event set due_at = null, delivered_at = now(6)");
        erase();
        assertThat(connections.active("hellowork", connection.subject()).generation()).isGreaterThan(future);
    }

    @Test
    void L41_several_replicas_erase_each_connection_once() {
        List<CompletableFuture<Integer>> replicas = Stream.generate(() ->
                CompletableFuture.supplyAsync(this::erase)).limit(4).toList();

        assertThat(replicas.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(connections.history(connection)).hasSize(3);
    }
}
