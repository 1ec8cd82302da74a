package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
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
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
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
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String link;

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;
    @Inject
    Transactions transactions;
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

    @AfterEach
    void release() {
        released.countDown();
        threads.shutdown();
    }

    /** Does something in a transaction, and keeps it open. */
    private void hold(Runnable work) throws InterruptedException {
        threads.submit(() -> transactions.run(() -> {
            blocks.lock(SITE, new AccountId(account));
            work.run();
            held.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        held.await();
    }

    private HttpResponse<String> afterItsCommit(Callable<HttpResponse<String>> request) throws Exception {
        Future<HttpResponse<String>> answer = threads.submit(request);
        await().atMost(Duration.ofSeconds(5)).until(() -> waiting() || answer.isDone());
        assertThat(answer.isDone()).isFalse();
        released.countDown();
        return answer.get();
    }

    /** Whether somebody waits for an account's lock. */
    private boolean waiting() {
        return !sql.select(row -> row.getInt(1),
                "select 1 from information_schema.processlist where info like 'insert into account_lock%'").isEmpty();
    }

    @Test
    void L07_a_connect_that_meets_a_disowning_waits_for_it_and_is_blocked() throws Exception {
        String handle = Journey.of(stranger).consentPage(subject);
        ConnectionId disowned = ConnectionId.of(rows.latestConnection(subject));
        hold(() -> blocks.block(SITE, new AccountId(account), disowned, Instant.now().plus(Duration.ofHours(72))));

        HttpResponse<String> answer = afterItsCommit(() -> Journey.of(stranger).consent(handle));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(rows.liveAccounts(subject)).isEmpty();
    }

    @Test
    void L07_a_disowning_that_meets_a_connect_waits_for_it_and_ends_it() throws Exception {
        String accomplice = Journey.newSubject();
        hold(() -> connections.add(connection(accomplice), new HistoryEntry(HistoryEntry.Transition.ESTABLISHED,
                HistoryEntry.Actor.PERSON, Instant.now(), REFERENCE, Optional.empty())));

        HttpResponse<String> answer = afterItsCommit(() -> TestBrowser.fresh().post("/hellowork/disown", "t",
                link.substring(link.indexOf("?t=") + 3)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(accomplice)).isEmpty();
        assertThat(rows.releaseReasons(accomplice)).containsExactly("OWNER_DISOWNED");
    }

    private Connection connection(String of) {
        return new Connection(new ConnectionId(UUID.randomUUID()), SITE, new PortalSubject(FakePortal.issuer(), of),
                new AccountId(account), Instant.now().getEpochSecond(), ConnectionState.ACTIVE, Instant.now(),
                Optional.empty());
    }
}
