package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** A disowning and a connect of one account wait for each other: whichever commits first, nobody is connected after it. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class DisownRacesTest {

    private static final SiteId SITE = new SiteId("hellowork");
    private static final Reference REFERENCE = new Reference("AAAA-BBBB-CCCC");

    private final TestBrowser stranger = TestBrowser.fresh();
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private String link;

    @Inject
    Rows rows;
    @Inject
    Statements statements;
    @Inject
    AccountBlocks blocks;
    @Inject
    Connections connections;

    @BeforeEach
    void a_stranger_was_connected() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject));
        link = OwnersMails.link(account, "CONNECTED");
        Journey.of(stranger).signIn(subject);
        Journey.of(stranger).release();
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    /** Does something to the account in a transaction, and leaves it open. */
    private Statements.Uncommitted begin(Runnable work) {
        return statements.begin(() -> {
            blocks.lock(SITE, new AccountId(account));
            work.run();
        });
    }

    private HttpResponse<String> afterCommitOf(Statements.Uncommitted other, Supplier<HttpResponse<String>> request) {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(request);
        statements.awaitRunning("insert into account_lock", "");
        assertThat(answer).isNotDone();
        other.commit();
        return Statements.result(answer);
    }

    @Test
    void L07_a_connect_that_meets_a_disowning_waits_for_it_and_is_blocked() {
        String handle = Journey.of(stranger).consentPage(subject);
        ConnectionId disowned = ConnectionId.of(rows.latestConnection(subject));
        try (Statements.Uncommitted disowning = begin(() -> blocks.block(SITE, new AccountId(account), disowned,
                Instant.now().plus(Duration.ofHours(72))))) {
            assertThat(afterCommitOf(disowning, () -> Journey.of(stranger).consent(handle)).statusCode()).isEqualTo(422);
        }
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    @Test
    void L07_a_disowning_that_meets_a_connect_waits_for_it_and_ends_it() {
        String accomplice = Journey.newSubject();
        try (Statements.Uncommitted connect = begin(() -> connections.add(connection(accomplice),
                new HistoryEntry(HistoryEntry.Transition.ESTABLISHED, HistoryEntry.Actor.PERSON, Instant.now(), REFERENCE,
                        Optional.empty())))) {
            assertThat(afterCommitOf(connect, () -> TestBrowser.fresh().post("/hellowork/disown", "t",
                    OwnersMails.token(link))).statusCode()).isEqualTo(303);
        }
        assertThat(rows.liveAccounts(accomplice)).isEmpty();
        assertThat(rows.releaseReasons(accomplice)).containsExactly("OWNER_DISOWNED");
    }

    private Connection connection(String of) {
        return new Connection(new ConnectionId(UUID.randomUUID()), SITE, new PortalSubject(FakePortal.issuer(), of),
                new AccountId(account), Instant.now().getEpochSecond(), ConnectionState.ACTIVE, Instant.now(),
                Optional.empty());
    }
}
