package tsunagari.link.mismatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.Announcement;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;

class DetectMismatchTest {

    private static final AccountId ACCOUNT = new AccountId("account");

    private final Directory accounts = new Directory();
    private final DetectMismatch detect = new DetectMismatch(accounts);

    @Test
    void an_active_connection_to_an_active_account_is_in_order() {
        assertThat(detect.of(TestSites.hellowork(), connection(ConnectionState.ACTIVE))).isEmpty();
        assertThat(accounts.asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "WITHDRAWN"})
    void an_account_that_is_not_active_is_a_mismatch(AccountStatus status) {
        accounts.status = status;

        assertThat(detect.of(TestSites.hellowork(), connection(ConnectionState.ACTIVE))).contains(accounts.cause);
        assertThat(accounts.asked).containsExactly(
                new ConnectionStateAtSite(Optional.of(ACCOUNT), Optional.of(ConnectionState.ACTIVE)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void a_connection_that_is_not_active_is_a_mismatch(ConnectionState state) {
        assertThat(detect.of(TestSites.hellowork(), connection(state))).contains(accounts.cause);
        assertThat(accounts.asked).containsExactly(new ConnectionStateAtSite(Optional.of(ACCOUNT), Optional.of(state)));
    }

    @Test
    void no_connection_is_a_mismatch() {
        assertThat(detect.of(TestSites.hellowork(), Optional.empty())).contains(accounts.cause);
        assertThat(accounts.asked).containsExactly(ConnectionStateAtSite.none());
    }

    private static Optional<Connection> connection(ConnectionState state) {
        return Optional.of(new Connection(new ConnectionId(UUID.randomUUID()), TestSites.hellowork().id(),
                new PortalSubject(TestSites.ISSUER, "subject"), ACCOUNT, 1, state, Instant.EPOCH, Optional.empty()));
    }

    private static final class Directory implements AccountDirectory {

        private final List<ConnectionStateAtSite> asked = new ArrayList<>();
        private final MismatchCause cause = MismatchCause.RELEASED_HERE;
        private AccountStatus status = AccountStatus.ACTIVE;

        @Override
        public CredentialVerification verify(Site site, Credentials credentials) {
            throw new AssertionError("no credentials are at hand");
        }

        @Override
        public void settle(Site site, AccountId proven, UUID guess) {
            throw new AssertionError("a mismatch settles nothing");
        }

        @Override
        public AccountStatus status(Site site, AccountId account) {
            return status;
        }

        @Override
        public MismatchCause resolveMismatch(Site site, ConnectionStateAtSite state) {
            asked.add(state);
            return cause;
        }

        @Override
        public Announcement announce(Site site, AccountId account, ConnectionId connection) {
            throw new AssertionError("no linking is at hand");
        }
    }
}
