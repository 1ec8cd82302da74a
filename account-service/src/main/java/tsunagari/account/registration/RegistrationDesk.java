package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.PasswordHash;

/** Writes down a request to register and the mail that it leads to. */
@ApplicationScoped
class RegistrationDesk {

    private final Accounts accounts;
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final RegistrationLifetime lifetime;
    private final SecureRandom random;
    private final Clock clock;

    RegistrationDesk(Accounts accounts, Registrations registrations, RegistrationLetters letters,
            RegistrationLifetime lifetime, SecureRandom random, Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.letters = letters;
        this.lifetime = lifetime;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Takes the request in the current transaction. For an address that is taken a token is made and kept as well, so
     * that it takes as long; nobody is told it, and it would lead to nothing.
     */
    void take(RegistrationRequest request, PasswordHash hash) {
        ConfirmationToken token = ConfirmationToken.random(random);
        boolean taken = accounts.findByLoginId(request.site().id(), request.loginId()).isPresent();
        registrations.add(new Registration(token.hash(), request.site().id(), request.loginId(), hash,
                request.binding(), clock.instant().plus(lifetime.value()), false, 0));
        letters.send(request, token, taken);
    }
}
