package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import tsunagari.account.account.LoginIdTaken;
import tsunagari.account.account.SiteId;
import tsunagari.account.credential.PasswordHashing;
import tsunagari.account.platform.Transactions;

/**
 * Makes the account of a registration whose address is confirmed, by whom registered: the mail may have reached somebody
 * who did not. All confirmations of one login id come one after the other, because each locks all its registrations.
 */
@ApplicationScoped
public class ConfirmRegistration {

    private final Transactions transactions;
    private final Registrations registrations;
    private final MakeAccount makeAccount;
    private final PasswordHashing passwords;
    private final Clock clock;

    /** Made by the container. */
    public ConfirmRegistration(Transactions transactions, Registrations registrations, MakeAccount makeAccount,
            PasswordHashing passwords, Clock clock) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.makeAccount = makeAccount;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What became of a confirmation. */
    public enum Outcome {
        /** The account exists, by this confirmation or an earlier one of the same token. */
        CONFIRMED,
        /** Another browser registered, and the password that it chose was not given, or not this one. */
        PASSWORD_REQUIRED,
        /** The token is unknown, expired, had too many wrong passwords, or was overtaken by another registration. */
        INVALID
    }

    /**
     * Confirms. The account has a new id and inherits nothing of one that had the login id before. No database connection
     * is held while a password is checked. Empty if too many are being checked: the attempt counts for nothing.
     */
    public Optional<Outcome> confirm(SiteId site, Confirmation asked) {
        String hash = asked.token().hash();
        return inTurn(site, hash, registration -> look(registration, asked))
                .orElseGet(() -> new FirstLook.Settled(Outcome.INVALID))
                .match(settled -> Optional.of(settled.outcome()), this::check);
    }

    /** Does something with the registration of a token that lives, while no other of its login id changes. */
    private <R> Optional<R> inTurn(SiteId site, String hash, Function<Registration, R> work) {
        try {
            return transactions.run(() -> registrations.loginIdOf(site, hash)
                    .flatMap(loginId -> registrations.lockAll(site, loginId).stream()
                            .filter(each -> each.tokenHash().equals(hash) && !each.expired(clock.instant())).findFirst())
                    .map(work));
        } catch (LoginIdTaken taken) {
            return Optional.empty();
        }
    }

    /** A guess counts before it is checked, so that parallel ones cannot pass the limit. */
    private FirstLook look(Registration registration, Confirmation asked) {
        if (!registration.confirmed() && registration.exhausted()) {
            return new FirstLook.Settled(Outcome.INVALID);
        }
        if (registration.confirmed() || registration.openTo(asked.binding())) {
            return new FirstLook.Settled(makeAccount.make(registration));
        }
        if (asked.password().isEmpty()) {
            return new FirstLook.Settled(Outcome.PASSWORD_REQUIRED);
        }
        registrations.failed(registration, registration.failures() + 1);
        return new FirstLook.Guess(registration, asked.password().get());
    }

    private Optional<Outcome> check(FirstLook.Guess guess) {
        Registration guessed = guess.registration();
        return switch (passwords.check(guess.typed(), guessed.passwordHash())) {
            case MATCHES -> Optional.of(
                    inTurn(guessed.site(), guessed.tokenHash(), makeAccount::make).orElse(Outcome.INVALID));
            case DIFFERS -> Optional.of(guessed.failures() + 1 < Registration.MOST_FAILURES
                    ? Outcome.PASSWORD_REQUIRED : Outcome.INVALID);
            case NO_CAPACITY -> {
                giveBack(guessed);
                yield Optional.empty();
            }
        };
    }

    private void giveBack(Registration guessed) {
        inTurn(guessed.site(), guessed.tokenHash(), registration -> {
            registrations.failed(registration, registration.failures() - 1);
            return registration;
        });
    }
}
