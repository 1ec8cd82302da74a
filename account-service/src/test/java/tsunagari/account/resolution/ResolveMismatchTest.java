package tsunagari.account.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.SiteId;
import tsunagari.account.testing.AccountsInMemory;

class ResolveMismatchTest {

    private static final SiteId SITE = new SiteId("hellowork");
    private static final AccountId ID = new AccountId("account-1");

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final ResolveMismatch resolveMismatch = new ResolveMismatch(accounts);

    @Test
    void never_connected_is_no_connection() {
        assertThat(resolveMismatch.causeOf(SITE, Optional.empty(), ConnectionState.NONE))
                .isEqualTo(MismatchCause.NO_CONNECTION);
    }

    @Test
    void released_connection_of_a_usable_account_is_released_here() {
        assertThat(cause(AccountStatus.ACTIVE, ConnectionState.RELEASED)).isEqualTo(MismatchCause.RELEASED_HERE);
    }

    @Test
    void withdrawn_account_comes_before_the_release() {
        assertThat(cause(AccountStatus.WITHDRAWN, ConnectionState.RELEASED))
                .isEqualTo(MismatchCause.ACCOUNT_WITHDRAWN);
    }

    @Test
    void connection_to_a_withdrawn_account_is_account_withdrawn() {
        assertThat(cause(AccountStatus.WITHDRAWN, ConnectionState.ACTIVE)).isEqualTo(MismatchCause.ACCOUNT_WITHDRAWN);
    }

    @Test
    void connection_to_a_suspended_account_is_account_suspended() {
        assertThat(cause(AccountStatus.SUSPENDED, ConnectionState.ACTIVE)).isEqualTo(MismatchCause.ACCOUNT_SUSPENDED);
    }

    @Test
    void connection_to_an_unknown_account_is_account_withdrawn() {
        assertThat(resolveMismatch.causeOf(SITE, Optional.of(ID), ConnectionState.ACTIVE))
                .isEqualTo(MismatchCause.ACCOUNT_WITHDRAWN);
    }

    @Test
    void refused_and_expired_connections_never_came_about() {
        assertThat(cause(AccountStatus.ACTIVE, ConnectionState.REFUSED)).isEqualTo(MismatchCause.NO_CONNECTION);
        assertThat(cause(AccountStatus.ACTIVE, ConnectionState.EXPIRED)).isEqualTo(MismatchCause.NO_CONNECTION);
    }

    @Test
    void suspension_that_was_lifted_meanwhile_is_mended_by_connecting() {
        assertThat(cause(AccountStatus.ACTIVE, ConnectionState.ACTIVE).remedy()).isEqualTo(Remedy.CONNECT);
    }

    @Test
    void each_cause_has_its_remedy() {
        assertThat(MismatchCause.values()).extracting(MismatchCause::remedy)
                .containsExactly(Remedy.CONNECT, Remedy.CONNECT, Remedy.REGISTER, Remedy.CONTACT);
    }

    private MismatchCause cause(AccountStatus status, ConnectionState connection) {
        AccountId id = new AccountId("account-" + status);
        accounts.add(new Account(SITE, id, new LoginId("hanako@example.com"), new PasswordHash("hash"), status));
        return resolveMismatch.causeOf(SITE, Optional.of(id), connection);
    }
}
