package tsunagari.link.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectOutcome.Expired;
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

/** A consent to a replacement that reads its proof before another request changes it, and locks it afterwards. */
class RecordReplacementTest {

    private static final Instant NOW = Instant.now();
    private static final Proof.Verified OFFERED =
            new Proof.Verified(new AccountId("account-1"), false, NOW.plus(Proof.OFFER));

    private final Site site = TestSites.hellowork();
    private final SecureRandom random = new SecureRandom();
    private final Proof open = new Proof(site.id(), ProofHandle.random(random), new PortalSubject(TestSites.ISSUER, "new"),
            Proof.State.OPEN, NOW, NOW.plus(Proof.LIFETIME), Reference.random(random), Optional.empty(), Optional.empty());
    private Proof seen;

    private static final class NoDatabase implements Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    }

    private Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "find" -> Optional.of(seen);
            case "lock" -> arguments.length == 2 ? null : Optional.of(open.with(OFFERED));
            case "lockGenerations" -> null;
            case "findLive" -> Optional.empty();
            case "blocked" -> false;
            default -> throw new AssertionError(method + " for an account whose lock was not taken");
        };
    }

    private <T> T all(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::answer));
    }

    private static Stream<Optional<Proof.Verified>> others() {
        return Stream.of(Optional.empty(),
                Optional.of(new Proof.Verified(new AccountId("account-2"), false, NOW.plus(Proof.OFFER))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void L07_a_proof_that_named_another_account_when_it_was_seen_moves_nothing(Optional<Proof.Verified> before) {
        seen = before.map(open::with).orElse(open);
        Connections connections = all(Connections.class);
        Proofs proofs = all(Proofs.class);
        RecordReplacement record = new RecordReplacement(new NoDatabase(), proofs,
                new FollowProof(new NoDatabase(), proofs, connections, null, Clock.systemUTC()),
                new MoveConnection(connections, null, new BeginConnection(connections, null, null, proofs, null, null)),
                all(AccountBlocks.class));

        assertThat(record.record(new ProofClaim(site, open.handle(), BrowserBinding.random(random)), NOW))
                .isInstanceOf(Expired.class);
    }
}
