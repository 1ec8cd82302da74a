package tsunagari.link.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.audit.Finding.Kind;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestClock;

@QuarkusTest
@TestProfile(DatabaseOfItsOwn.class)
class CheckpointTest {

    @Inject
    MakeCheckpoint makeCheckpoint;
    @Inject
    VerifyAudit verifyAudit;
    @Inject
    AuditTrail trail;
    @Inject
    Transactions transactions;
    @Inject
    Tampering tampering;
    @Inject
    SqlRows sql;

    @BeforeEach
    @AfterEach
    void start_anew() {
        tampering.startAnew();
    }

    private void checkpoints(int hours) {
        for (int i = 0; i < hours; i++) {
            tampering.releasedConnection();
            TestClock.pass(Duration.ofHours(1));
            makeCheckpoint.ifDue();
        }
    }

    private List<SignedCheckpoint> made() {
        return transactions.run(() -> trail.checkpoints(0, 100));
    }

    private List<Finding> found() {
        return verifyAudit.verify().findings();
    }

    @Test
    void L34_a_checkpoint_is_made_once_an_hour_over_all_replicas() {
        tampering.releasedConnection();
        TestClock.pass(Duration.ofHours(1));
        List<CompletableFuture<Integer>> replicas = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(makeCheckpoint::ifDue)).toList();
        int total = replicas.stream().mapToInt(CompletableFuture::join).sum();

        assertThat(total).isLessThanOrEqualTo(1);
        assertThat(made()).hasSize(1);
        assertThat(makeCheckpoint.ifDue()).isZero();
        assertThat(found()).isEmpty();
    }

    @Test
    void L34_an_hour_without_entries_has_a_checkpoint_too() {
        checkpoints(1);
        TestClock.pass(Duration.ofHours(1));
        makeCheckpoint.ifDue();

        assertThat(made()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(found()).isEmpty();
    }

    @Test
    void L34_an_entry_that_is_committed_after_a_checkpoint_is_under_the_next() {
        checkpoints(1);
        tampering.releasedConnection();
        assertThat(found()).isEmpty();
        checkpoints(1);

        assertThat(found()).isEmpty();
        assertThat(verifyAudit.verify().entries()).isEqualTo(6);
    }

    @Test
    void L34_an_edited_checkpoint_is_found() {
        checkpoints(2);
        sql.update("update audit_checkpoint set sealed_at = sealed_at + interval 1 second where number = 1");
        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_INVALID, 1));

        sql.update("update audit_checkpoint set jws = concat(jws, 'A') where number = 2");
        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_INVALID, 2));
    }

    @Test
    void L34_a_deleted_checkpoint_is_found_in_the_middle_and_at_the_end() {
        checkpoints(3);
        sql.update("delete from audit_checkpoint where number = 2");
        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_MISSING, 2), Finding.of(Kind.CHECKPOINT_MISLINKED, 3));

        sql.update("delete from audit_checkpoint where number = 3");
        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_MISSING, 2));
    }

    @Test
    void L34_an_old_checkpoint_put_in_the_place_of_another_is_found() {
        checkpoints(3);
        sql.update("update audit_checkpoint later join audit_checkpoint earlier on earlier.number = 2 "
                + "set later.jws = earlier.jws where later.number = 3");

        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_INVALID, 3));
    }

    @Test
    void L34_checkpoints_that_are_no_longer_made_are_found() {
        checkpoints(1);
        TestClock.pass(Duration.ofHours(3));

        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_OVERDUE, 2));
    }

    @Test
    void L34_checkpoints_that_are_all_gone_are_found() {
        checkpoints(2);
        sql.update("delete from audit_checkpoint");
        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_MISSING, 1));

        sql.update("update connection_history set checkpoint = null");
        TestClock.pass(Duration.ofHours(1));
        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_OVERDUE, 1));
    }

    @Test
    void L34_nothing_is_overdue_where_nothing_has_happened_for_long() {
        assertThat(found()).isEmpty();
        tampering.releasedConnection();
        assertThat(found()).isEmpty();
    }

    @Test
    void L34_an_entry_moved_to_another_checkpoint_is_found() {
        checkpoints(2);
        sql.update("update connection_history set checkpoint = 2 where checkpoint = 1 limit 1");

        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1),
                Finding.of(Kind.CHECKPOINT_CONTRADICTED, 2));
    }

    @Test
    void L34_a_checkpoint_after_one_that_cannot_be_verified_says_so() {
        checkpoints(1);
        sql.update("update audit_checkpoint set jws = concat(jws, 'A')");
        checkpoints(1);

        assertThat(found()).contains(Finding.of(Kind.CHECKPOINT_AFTER_UNVERIFIED, 2));
    }
}
