package tsunagari.account.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.LoginId;
import tsunagari.account.testing.TestAccounts;

@QuarkusTest
class AccountRepositoryTest {

    @Inject
    Accounts accounts;

    @Test
    void gives_back_what_was_added() {
        Account account = TestAccounts.active().addTo(accounts);
        assertThat(accounts.find(account.site(), account.id())).contains(account);
        assertThat(accounts.findByLoginId(account.site(), account.loginId())).contains(account);
    }

    @Test
    void T07_login_id_is_compared_byte_by_byte() {
        Account account = TestAccounts.active().site("denpa").addTo(accounts);
        String loginId = account.loginId().value();
        for (String other : List.of(
                loginId + " ", loginId.replace("user", "User"), loginId.replace("user", "üser"))) {
            assertThat(accounts.findByLoginId(account.site(), new LoginId(other))).as(other).isEmpty();
        }
        Account padded = TestAccounts.active().site("denpa").loginId(loginId + " ").addTo(accounts);
        assertThat(accounts.findByLoginId(account.site(), padded.loginId())).contains(padded);
    }

    @Test
    void login_id_is_given_once_per_site() {
        Account account = TestAccounts.active().status(AccountStatus.SUSPENDED).addTo(accounts);
        TestAccounts second = TestAccounts.active().loginId(account.loginId().value());
        assertThatThrownBy(() -> second.addTo(accounts)).hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining(ConstraintViolationException.class.getName())
                .hasStackTraceContaining("account_login_id_once");
        assertThat(TestAccounts.active().site("denpa").loginId(account.loginId().value()).addTo(accounts)).isNotNull();
    }

    @Test
    void L22_login_id_of_withdrawn_accounts_may_be_given_again_and_again() {
        Account first = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        String loginId = first.loginId().value();
        TestAccounts.active().status(AccountStatus.WITHDRAWN).loginId(loginId).addTo(accounts);
        Account third = TestAccounts.active().loginId(loginId).addTo(accounts);
        assertThat(accounts.findByLoginId(first.site(), first.loginId())).contains(third);
    }

    @Test
    void withdrawn_account_is_found_by_its_id_only() {
        Account account = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        assertThat(accounts.findByLoginId(account.site(), account.loginId())).isEmpty();
        assertThat(accounts.find(account.site(), account.id())).contains(account);
    }
}
