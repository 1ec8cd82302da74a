package tsunagari.link.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectOutcome.Blocked;
import tsunagari.link.connection.ConnectOutcome.ReplacementOffered;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;
import tsunagari.link.support.Reference;

/** A consent whose reads see, one after the other, what others commit meanwhile (READ COMMITTED). */
class RecordConnectionTest {

    private static final AccountId ACCOUNT = new AccountId("account-1");

    private final Instant now = Instant.now();
    private final Site site = TestSites.hellowork();
    private final SecureRandom random = new SecureRandom();
    private final Proof proof = new Proof(site.id(), ProofHandle.random(random), new PortalSubject(TestSites.ISSUER, "new"),
            Proof.State.OPEN, now, now.plus(Proof.LIFETIME), Reference.random(random), Optional.empty(), Optional.empty());
    private final Connection held = new Connection(new ConnectionId(UUID.randomUUID()), site.id(),
            new PortalSubject(TestSites.ISSUER, "old"), ACCOUNT, 1, ConnectionState.ACTIVE, now, Optional.empty());
    private int readsUntilDisowned;

    private static final class NoDatabase implements Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    }

    /** Whether the disowning is committed when the account's connection or block is read. */
    private boolean disowned() {
        return readsUntilDisowned-- <= 0;
    }

    private Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "find", "lock" -> Optional.of(proof);
            case "lockGeneration" -> 1L;
            case "findLive" -> arguments[1] instanceof AccountId && !disowned() ? Optional.of(held) : Optional.empty();
            case "blocked" -> disowned();
            case "verify" -> null;
            default -> throw new AssertionError(method + " of an account that is taken or blocked");
        };
    }

    private <T> T all(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void L07_a_disowning_that_is_committed_between_two_reads_lets_nobody_connect(int reads) {
        readsUntilDisowned = reads;
        Connections connections = all(Connections.class);
        Proofs proofs = all(Proofs.class);
        RecordConnection recordConnection = new RecordConnection(new NoDatabase(), connections, proofs,
                new FollowProof(new NoDatabase(), proofs, connections, null, Clock.systemUTC()),
                new BeginConnection(connections, null, null, proofs, null, null), all(AccountBlocks.class));

        ConnectOutcome outcome = recordConnection.record(new ProofClaim(site, proof.handle(), BrowserBinding.random(random)),
                new RecordConnection.Wanted(ACCOUNT, false, true), now);

        assertThat(outcome).isInstanceOf(reads < 2 ? Blocked.class : ReplacementOffered.class);
    }
}
