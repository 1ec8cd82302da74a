package tsunagari.account.testing;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.argon2.Argon2Cost;
import tsunagari.account.credential.argon2.Argon2id;

/** Accounts with ids and login ids of their own, and the password {@link #PASSWORD}; each test adds what it needs. */
public final class TestAccounts {

    public static final String PASSWORD = "Correct-Horse-9";

    private String site = "hellowork";
    private final String id = "test-" + UUID.randomUUID();
    private String loginId = uniqueEmail();
    private String password = PASSWORD;
    private AccountStatus status = AccountStatus.ACTIVE;
    private Optional<EmailAddress> confirmedEmail = Optional.empty();

    private TestAccounts() {
    }

    public static TestAccounts active() {
        return new TestAccounts();
    }

    public static String uniqueEmail() {
        return "user-" + UUID.randomUUID() + "@example.com";
    }

    public TestAccounts site(String changed) {
        site = changed;
        return this;
    }

    public TestAccounts loginId(String changed) {
        loginId = changed;
        return this;
    }

    public TestAccounts password(String changed) {
        password = changed;
        return this;
    }

    public TestAccounts status(AccountStatus changed) {
        status = changed;
        return this;
    }

    public TestAccounts confirmedEmail(String changed) {
        confirmedEmail = EmailAddress.of(changed);
        return this;
    }

    public Account build() {
        Argon2id argon2id = new Argon2id(new Argon2Cost(19_456, 2, 1), new SecureRandom());
        return new Account(new SiteId(site), new AccountId(id), new LoginId(loginId),
                argon2id.hash(Password.of(password).orElseThrow()), status, confirmedEmail);
    }

    public Account addTo(Accounts accounts) {
        Account account = build();
        accounts.add(account);
        return account;
    }
}
