package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.registration.ConfirmRegistration.Outcome;

/** Makes the account of a registration that is confirmed, once, in the current transaction. */
@ApplicationScoped
class MakeAccount {

    private final Registrations registrations;
    private final Accounts accounts;
    private final Clock clock;

    MakeAccount(Registrations registrations, Accounts accounts, Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Invalid if the login id has got another account meanwhile.
     *
     * @throws tsunagari.account.account.LoginIdTaken if it gets one at the same time
     */
    Outcome make(Registration registration) {
        if (registration.confirmed()) {
            return Outcome.CONFIRMED;
        }
        if (accounts.findByLoginId(registration.site(), registration.loginId()).isPresent()) {
            return Outcome.INVALID;
        }
        accounts.add(new Account(registration.site(), AccountId.random(), registration.loginId(),
                registration.passwordHash(), AccountStatus.ACTIVE));
        registrations.confirm(registration, clock.instant());
        return Outcome.CONFIRMED;
    }
}
