package tsunagari.link.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.audit.Finding.Kind;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestClock;

/** Tampers as somebody who can write to the database, and has no key. */
@QuarkusTest
@TestProfile(DatabaseOfItsOwn.class)
class VerifyAuditTest {

    @Inject
    VerifyAudit verifyAudit;
    @Inject
    MakeCheckpoint makeCheckpoint;
    @Inject
    Tampering tampering;
    @Inject
    SqlRows sql;

    private String id;
    private String other;

    @BeforeEach
    void two_chains_of_two_entries_under_a_checkpoint() {
        tampering.startAnew();
        id = tampering.releasedConnection();
        other = tampering.releasedConnection();
        checkpoint();
        assertThat(verifyAudit.verify().findings()).isEmpty();
    }

    @AfterEach
    void leave_nothing() {
        tampering.startAnew();
    }

    private void checkpoint() {
        TestClock.pass(Duration.ofHours(1));
        makeCheckpoint.ifDue();
    }

    private List<Finding> found() {
        return verifyAudit.verify().findings();
    }

    @Test
    void L34_what_nobody_touched_is_intact() {
        AuditReport report = verifyAudit.verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.latest()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"actor = 'PORTAL'", "transition = 'ESTABLISHED'", "reason = 'RELEASED_AT_PORTAL'",
        "reason = null", "occurred_at = occurred_at - interval 1 second", "reference = 'AAAA-AAAA-AAAA'",
        "transition = 'NONSENSE'", "hash = repeat('x', 32)"})
    void L34_an_edited_entry_is_named(String edit) {
        sql.update("update connection_history set " + edit + " where connection_id = ? and seq = 2", id);

        assertThat(found()).contains(Finding.of(Kind.ENTRY_EDITED, new EntryId(id, 2)))
                .allSatisfy(it -> assertThat(it.connectionId()).isIn(id, null));
    }

    @Test
    void L34_an_entry_deleted_before_another_is_named() {
        sql.update("delete from connection_history where connection_id = ? and seq = 1", id);

        assertThat(found()).contains(Finding.of(Kind.ENTRY_MISSING, new EntryId(id, 1)),
                Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
    }

    @Test
    void L34_a_last_entry_that_was_deleted_is_named() {
        sql.update("delete from connection_history where connection_id = ? and seq = 2", id);
        sql.update("update connection set state = 'ACTIVE' where id = ?", id);

        assertThat(found()).containsExactlyInAnyOrder(Finding.of(Kind.ENTRY_MISSING, new EntryId(id, 2)),
                Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
    }

    @Test
    void L34_a_last_entry_deleted_with_the_length_put_right_is_found_by_the_checkpoint() {
        sql.update("delete from connection_history where connection_id = ? and seq = 2", id);
        sql.update("update connection set state = 'ACTIVE', entries = 1 where id = ?", id);

        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
        checkpoint();
        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
    }

    @Test
    void L34_a_whole_chain_that_was_deleted_is_named_or_with_its_connection_found_by_the_checkpoint() {
        sql.update("delete from connection_history where connection_id = ?", id);
        assertThat(found()).contains(Finding.of(Kind.ENTRY_MISSING, new EntryId(id, 1)),
                Finding.of(Kind.ENTRY_MISSING, new EntryId(id, 2)));

        sql.update("delete from outbox_event where connection_id = ?", id);
        sql.update("delete from owner_notice where connection_id = ?", id);
        sql.update("delete from connection where id = ?", id);
        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
    }

    @Test
    void L34_entries_that_changed_places_are_named() {
        sql.update("update connection_history set seq = 9 where connection_id = ? and seq = 1", id);
        sql.update("update connection_history set seq = 1 where connection_id = ? and seq = 2", id);
        sql.update("update connection_history set seq = 2 where connection_id = ? and seq = 9", id);

        assertThat(found()).contains(Finding.of(Kind.ENTRY_EDITED, new EntryId(id, 1)),
                Finding.of(Kind.ENTRY_EDITED, new EntryId(id, 2)));
    }

    @Test
    void L34_an_entry_of_another_chain_is_named() {
        sql.update("delete from connection_history where connection_id = ? and seq = 2", id);
        sql.update("update connection_history set connection_id = ? where connection_id = ? and seq = 2", id, other);

        assertThat(found()).contains(Finding.of(Kind.ENTRY_EDITED, new EntryId(id, 2)),
                Finding.of(Kind.ENTRY_MISSING, new EntryId(other, 2)));
    }

    @Test
    void L34_an_inserted_entry_is_named_even_with_a_right_hash() {
        tampering.append(id, "ESTABLISHED");

        assertThat(found()).extracting(Finding::kind, Finding::connectionId, Finding::seq).contains(
                tuple(Kind.ENTRY_INSERTED, id, 3), tuple(Kind.STATE_CONTRADICTED, id, null));
    }

    @Test
    void L34_a_chain_written_anew_with_right_hashes_is_found_by_the_checkpoint() {
        tampering.rewrite(id, "PORTAL");

        assertThat(found()).containsExactly(Finding.of(Kind.CHECKPOINT_CONTRADICTED, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"subject = 'somebody-else'", "account_id = 'another'", "issuer = 'https://other'",
        "site = 'nenkin'", "generation = generation + 1", "salt = repeat('x', 32)"})
    void L34_a_connection_of_somebody_else_than_it_was_made_of_is_named(String edit) {
        sql.update("update connection set " + edit + " where id = ?", id);

        assertThat(found()).containsExactly(Finding.of(Kind.IDENTITY_CHANGED, id));
    }

    @Test
    void L34_whom_a_connection_is_of_does_not_go_without_an_entry() {
        sql.update("update connection set salt = null, subject = 'erased', erased_at = now(6) where id = ?", id);
        assertThat(found()).containsExactly(Finding.of(Kind.IDENTITY_GONE, id));

        sql.update("update connection set erased_at = null where id = ?", id);
        assertThat(found()).containsExactly(Finding.of(Kind.IDENTITY_GONE, id));
    }

    @Test
    void L34_a_state_that_no_transition_led_to_is_named() {
        sql.update("update connection set state = 'ACTIVE' where id = ?", id);

        assertThat(found()).containsExactly(Finding.of(Kind.STATE_CONTRADICTED, id));
    }

    @Test
    void L34_an_entry_without_its_connection_is_named() {
        tampering.withoutForeignKeys("delete from connection where id = '" + id + "'");

        assertThat(found()).contains(Finding.of(Kind.CONNECTION_MISSING, new EntryId(id, 1)),
                Finding.of(Kind.CONNECTION_MISSING, new EntryId(id, 2)));
    }
}
