package tsunagari.account.registration.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;
import tsunagari.account.platform.Transactions;
import tsunagari.account.registration.Registration;
import tsunagari.account.registration.Registrations;

/** {@link Registrations} in MariaDB. */
@ApplicationScoped
class SqlRegistrations implements Registrations, PanacheRepositoryBase<RegistrationRow, String> {

    private final Transactions transactions;

    SqlRegistrations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Registration registration) {
        transactions.run(() -> {
            persistAndFlush(RegistrationRow.of(registration));
            return null;
        });
    }

    /** Reads the column alone: a row that is read whole would not be read anew when it is locked. */
    @Override
    public Optional<LoginId> loginIdOf(SiteId site, String tokenHash) {
        return transactions.run(() -> find("select loginId from RegistrationRow where tokenHash = ?1 and site = ?2",
                tokenHash, site.value()).project(String.class).firstResultOptional().map(LoginId::new));
    }

    @Override
    public List<Registration> lockAll(SiteId site, LoginId loginId) {
        return transactions.run(() -> find("site = ?1 and loginId = ?2 order by tokenHash",
                site.value(), loginId.value()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(RegistrationRow::toRegistration).toList());
    }

    @Override
    public void failed(Registration registration, int failures) {
        transactions.run(() -> findById(registration.tokenHash()).failures = failures);
    }

    @Override
    public void confirm(Registration registration, Instant at) {
        transactions.run(() -> {
            findById(registration.tokenHash()).confirmedAt = at;
            return delete("site = ?1 and loginId = ?2 and tokenHash <> ?3", registration.site().value(),
                    registration.loginId().value(), registration.tokenHash());
        });
    }

    @Override
    public void deleteAll(SiteId site, LoginId loginId) {
        transactions.run(() -> delete("site = ?1 and loginId = ?2", site.value(), loginId.value()));
    }
}
