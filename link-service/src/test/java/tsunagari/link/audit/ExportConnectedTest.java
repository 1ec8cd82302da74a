package tsunagari.link.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.audit.ConnectedAccounts.Question;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(DatabaseOfItsOwn.class)
class ExportConnectedTest {

    @Inject
    ExportConnected export;
    @Inject
    TestConnections connections;
    @Inject
    ReleaseConnection release;
    @Inject
    Transactions transactions;
    @Inject
    Tampering tampering;

    @BeforeEach
    void start_anew() {
        tampering.startAnew();
    }

    private Instant tick() {
        TestClock.pass(Duration.ofSeconds(2));
        Instant at = TestClock.now();
        TestClock.pass(Duration.ofSeconds(2));
        return at;
    }

    private List<ConnectedAccount> at(Instant at, Optional<String> subject) {
        List<ConnectedAccount> found = new ArrayList<>();
        export.export(new Question(new SiteId("hellowork"), at, subject, Optional.empty()), found::add);
        return found;
    }

    @Test
    void L34_who_was_connected_to_what_at_a_time() {
        Instant before = tick();
        Connection first = connections.active("hellowork");
        Instant connected = tick();
        transactions.run(() -> release.byPerson(first.id(), ReleaseReason.RELEASED_AT_SITE,
                Reference.random(new SecureRandom())));
        Instant released = tick();
        Connection second = connections.active("hellowork", first.subject());
        connections.active("nenkin");
        Instant again = tick();

        assertThat(at(before, Optional.empty())).isEmpty();
        assertThat(at(connected, Optional.empty())).singleElement().satisfies(it -> {
            assertThat(it.connectionId()).isEqualTo(first.id().toString());
            assertThat(it.subject()).isEqualTo(first.subject().subject());
            assertThat(it.accountId()).isEqualTo(first.account().value());
            assertThat(it.state()).isEqualTo("ACTIVE");
        });
        assertThat(at(released, Optional.empty())).isEmpty();
        assertThat(at(again, Optional.of(first.subject().subject()))).singleElement()
                .satisfies(it -> assertThat(it.connectionId()).isEqualTo(second.id().toString()));
        assertThat(at(again, Optional.of("somebody-else"))).isEmpty();
    }

    @Test
    void L34_every_page_of_many_is_given_out_once() {
        IntStream.range(0, 1005).forEach(i -> connections.active("hellowork"));

        assertThat(at(tick(), Optional.empty())).extracting(ConnectedAccount::connectionId).hasSize(1005)
                .doesNotHaveDuplicates().isSorted();
    }
}
