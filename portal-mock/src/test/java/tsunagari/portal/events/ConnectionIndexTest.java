package tsunagari.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

class ConnectionIndexTest {

    private static final ClientId ALPHA = new ClientId("alpha");
    private static final ConnectionId ID = new ConnectionId("11111111-2222-4333-8444-555555555555");

    private final ConnectionIndex index = new ConnectionIndex(List.of(connection("b", 1), connection("a", 1)));

    @Test
    void a_page_is_in_the_order_of_the_subjects_and_begins_behind_the_given_one() {
        index.put(connection("c", 1));
        assertThat(subjects(index.page(ALPHA, Optional.empty(), 2))).containsExactly("a", "b");
        assertThat(subjects(index.page(ALPHA, Optional.of("b"), 2))).containsExactly("c");
        assertThat(subjects(index.page(ALPHA, Optional.of("aa"), 2))).containsExactly("b", "c");
        assertThat(index.page(new ClientId("beta"), Optional.empty(), 2)).isEmpty();
    }

    @Test
    void each_change_can_be_taken_back() {
        List<Connection> before = index.all().toList();
        takenBack(index.put(connection("a", 2)), before);
        takenBack(index.put(connection("c", 1)), before);
        takenBack(index.remove(ALPHA, new PairwiseSubject("a")), before);
        takenBack(index.remove(ALPHA, new PairwiseSubject("z")), before);
        takenBack(index.putAll(ALPHA, List.of(connection("a", 2), connection("c", 2))), before);
        takenBack(index.replace(List.of(connection("z", 1))), before);
    }

    @Test
    void a_first_bulk_that_was_taken_back_leaves_a_site_that_can_be_changed() {
        ConnectionIndex empty = new ConnectionIndex(List.of());
        empty.putAll(ALPHA, List.of(connection("a", 1))).run();
        empty.put(connection("b", 1));
        assertThat(subjects(empty.all().toList())).containsExactly("b");
    }

    /** Looking at all connections for each page would take minutes. */
    @Test
    void a_page_costs_what_it_holds() {
        List<Connection> many = new ArrayList<>(IntStream.range(0, 300_000).mapToObj(i -> connection("s" + i, 1)).toList());
        Collections.shuffle(many, new Random(1));
        index.putAll(ALPHA, many);
        int seen = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> walk(20));
        assertThat(seen).isEqualTo(300_002).isEqualTo(index.size());
    }

    private int walk(int size) {
        int seen = 0;
        Optional<String> after = Optional.empty();
        for (List<Connection> page = index.page(ALPHA, after, size); !page.isEmpty(); page = index.page(ALPHA, after, size)) {
            seen += page.size();
            after = Optional.of(page.get(page.size() - 1).subject().value());
        }
        return seen;
    }

    private void takenBack(Runnable undo, List<Connection> before) {
        undo.run();
        assertThat(index.all().toList()).isEqualTo(before);
    }

    private static List<String> subjects(List<Connection> connections) {
        return connections.stream().map(connection -> connection.subject().value()).toList();
    }

    private static Connection connection(String subject, long generation) {
        return new Connection(ALPHA, new PairwiseSubject(subject), ID, generation, ConnectionState.ACTIVE,
                Instant.ofEpochSecond(generation));
    }
}
