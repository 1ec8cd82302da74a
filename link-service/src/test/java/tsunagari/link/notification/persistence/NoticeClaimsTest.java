package tsunagari.link.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.notification.NoticeQueue;
import tsunagari.link.notification.PendingNotice;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.DatabaseInTheTestsHand;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(DatabaseInTheTestsHand.class)
class NoticeClaimsTest {

    private final Instant now = Instant.now();
    private final Instant later = now.plus(Duration.ofMinutes(2));

    @Inject
    NoticeQueue queue;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    @BeforeEach
    void one_owner_is_to_be_told() {
        sql.update("delete from owner_notice");
        sql.update("""
                insert into owner_notice (connection_id, kind, site, account_id, occurred_at, reference, due_at, attempts)
                values (?, 'CONNECTED', 'hellowork', 'a', ?, 'AAAA-BBBB-CCCC', ?, 0)""",
                connections.active("hellowork").id().toString(), now, now);
    }

    private List<PendingNotice> due(Instant at) {
        return queue.claimDue(at, at.plus(Duration.ofMinutes(1)), 5);
    }

    @Test
    void what_nobody_could_be_told_comes_back_with_its_failures() {
        PendingNotice notice = due(now).get(0);
        assertThat(due(now)).as("leased").isEmpty();

        queue.retry(notice.faulted(), later, "503");

        assertThat(due(later)).singleElement().isEqualTo(notice.faulted());
    }

    @Test
    void what_is_parked_stays_so_if_a_replica_whose_lease_had_ended_could_not_tell_it() {
        PendingNotice notice = due(now).get(0);
        queue.park(notice.failed(), now, "REFUSED");

        queue.retry(notice.failed(), later, "503");

        assertThat(due(later)).isEmpty();
        assertThat(sql.select(row -> row.getString("last_failure"), "select * from owner_notice")).containsExactly("REFUSED");
    }
}
