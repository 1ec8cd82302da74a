package tsunagari.link.connection.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.HistoryEntry.Actor;
import tsunagari.link.connection.HistoryEntry.Transition;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.support.Reference;

class HistoryRowTest {

    private static final HistoryEntry ENTRY = new HistoryEntry(Transition.ESTABLISHED, Actor.PERSON,
            Instant.parse("2026-11-22T10:00:00.123456Z"), new Reference("AAAA-BBBB-CCCC"), Optional.empty());

    @Test
    void each_row_holds_the_hash_of_the_one_before() {
        HistoryRow first = HistoryRow.first("id", ENTRY, new byte[] {7});
        HistoryRow second = first.next(ENTRY);

        assertThat(second.seq).isEqualTo(2);
        assertThat(second.previousHash).isEqualTo(first.hash);
        assertThat(second.hash).isNotEqualTo(first.hash);
    }

    static Stream<Named<Consumer<HistoryRow>>> edits() {
        return Stream.of(
                edit("connection", row -> row.connectionId = "other"),
                edit("place", row -> row.seq = 2),
                edit("transition", row -> row.transition = Transition.RELEASED),
                edit("actor", row -> row.actor = Actor.PORTAL),
                edit("time", row -> row.occurredAt = row.occurredAt.plusMillis(1)),
                edit("reference", row -> row.reference = "AAAA-BBBB-CCCD"),
                edit("reason", row -> row.reason = ReleaseReason.RELEASED_AT_SITE),
                edit("whom it is of", row -> row.identityHash = new byte[] {8}),
                edit("that it had one", row -> row.identityHash = null),
                edit("previous hash", row -> row.previousHash = new byte[] {1}));
    }

    private static Named<Consumer<HistoryRow>> edit(String name, Consumer<HistoryRow> edit) {
        return Named.of(name, edit);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void L34_an_edited_row_no_longer_has_its_hash(Consumer<HistoryRow> edit) {
        HistoryRow row = HistoryRow.first("id", ENTRY, new byte[] {7});
        assertThat(row.computeHash()).isEqualTo(row.hash);

        edit.accept(row);

        assertThat(row.computeHash()).isNotEqualTo(row.hash);
    }
}
