package tsunagari.account.registration.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.SiteId;
import tsunagari.account.registration.Binding;
import tsunagari.account.registration.Registration;

/** Row of the table {@code registration}. */
@Entity
@Table(name = "registration")
class RegistrationRow {

    @Id
    @Column(name = "token_hash")
    String tokenHash;
    String site;
    @Column(name = "login_id")
    String loginId;
    @Column(name = "password_hash")
    String passwordHash;
    String binding;
    int failures;
    @Column(name = "expires_at")
    Instant expiresAt;
    @Column(name = "confirmed_at")
    Instant confirmedAt;

    static RegistrationRow of(Registration registration) {
        RegistrationRow row = new RegistrationRow();
        row.tokenHash = registration.tokenHash();
        row.site = registration.site().value();
        row.loginId = registration.loginId().value();
        row.passwordHash = registration.passwordHash().encoded();
        row.binding = registration.binding().map(Binding::value).orElse(null);
        row.failures = registration.failures();
        row.expiresAt = registration.expiresAt();
        return row;
    }

    Registration toRegistration() {
        return new Registration(tokenHash, new SiteId(site), new LoginId(loginId), new PasswordHash(passwordHash),
                Optional.ofNullable(binding).map(Binding::new), expiresAt, confirmedAt != null, failures);
    }
}
