package tsunagari.account.account.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.SiteId;

/** Row of the table {@code account}. */
@Entity
@Table(name = "account")
@IdClass(AccountKey.class)
class AccountEntity {

    @Id
    private String site;

    @Id
    @Column(name = "account_id")
    private String accountId;

    @Column(name = "login_id")
    private String loginId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_email")
    private String confirmedEmail;

    AccountEntity() {
    }

    AccountEntity(Account account, Instant createdAt) {
        this.site = account.site().value();
        this.accountId = account.id().value();
        this.loginId = account.loginId().value();
        this.passwordHash = account.passwordHash().encoded();
        this.status = account.status();
        this.createdAt = createdAt;
        this.confirmedEmail = account.confirmedEmail().map(EmailAddress::value).orElse(null);
    }

    void update(Account changed) {
        this.loginId = changed.loginId().value();
        this.status = changed.status();
    }

    Account toAccount() {
        return new Account(new SiteId(site), new AccountId(accountId), new LoginId(loginId),
                new PasswordHash(passwordHash), status, Optional.ofNullable(confirmedEmail).map(EmailAddress::new));
    }
}
