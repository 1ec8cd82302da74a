package tsunagari.link.home.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.events.OutboxMessage;
import tsunagari.link.home.SessionEndQueue;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.DatabaseInTheTestsHand;
import tsunagari.link.testing.FaultyDatabase;
import tsunagari.link.testing.FaultyDatabase.Moment;
import tsunagari.link.testing.LoggedTexts;

@QuarkusTest
@TestProfile(DatabaseInTheTestsHand.class)
class SessionEndClaimsTest {

    private final Instant now = Instant.now();
    private final Instant leaseEnd = now.plus(Duration.ofMinutes(1));
    private final Instant later = leaseEnd.plusSeconds(1);

    @Inject
    SessionEndQueue queue;
    @Inject
    SqlRows sql;

    @BeforeEach
    void nobody_is_to_be_told() {
        sql.update("delete from ended_session");
    }

    private void ended(Instant expiresAt) {
        sql.update("""
                insert into ended_session (site, home_handle, cause, jti, occurred_at, expires_at, due_at, attempts, faults)
                values ('hellowork', left(replace(uuid(), '-', ''), 22), 'SIGNED_OUT', uuid(), ?, ?, ?, 0, 0)""", now, expiresAt,
                now);
    }

    private int rows(String which) {
        return sql.select(row -> row.getInt(1), "select count(*) from ended_session where " + which).get(0);
    }

    @Test
    void what_is_dropped_untold_is_said_once_however_often_the_database_gives_it_up() {
        ended(now);
        ended(now.minusSeconds(1));
        ended(now.plusSeconds(1));
        FaultyDatabase.arm(Moment.COMMIT, new SQLException("given up", "40001", 1213), 0, 1);
        try (LoggedTexts logged = new LoggedTexts()) {
            assertThat(queue.claimDue(now, leaseEnd, 5)).hasSize(1);

            assertThat(FaultyDatabase.disarm()).isOne();
            assertThat(logged.texts()).filteredOn(text -> text.contains("session-ends.expired")).singleElement().asString()
                    .contains("count=2");
        }
        assertThat(rows("true")).isOne();
    }

    @Test
    void what_is_parked_stays_so_if_a_replica_whose_lease_had_ended_could_not_tell_it() {
        ended(later.plusSeconds(1));
        OutboxMessage message = queue.claimDue(now, leaseEnd, 5).get(0);
        queue.park(message.failed(), now, "invalid_request");

        queue.retry(message.failed(), later, "503");

        assertThat(queue.claimDue(later, later.plusSeconds(1), 5)).isEmpty();
        assertThat(rows("parked_at is not null and last_failure = 'invalid_request'")).isOne();
    }
}
