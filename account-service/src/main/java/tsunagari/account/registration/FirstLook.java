package tsunagari.account.registration;

import java.util.function.Function;
import tsunagari.account.credential.Password;

/** What the first look at a registration comes to. */
sealed interface FirstLook {

    /** There is nothing more to be checked. */
    record Settled(ConfirmRegistration.Outcome outcome) implements FirstLook {
    }

    /** A password decides, which counts as wrong until it is checked. */
    record Guess(Registration registration, Password typed) implements FirstLook {
    }

    /** Applies the function of this one. */
    default <R> R match(Function<Settled, R> settled, Function<Guess, R> guess) {
        return this instanceof Guess it ? guess.apply(it) : settled.apply((Settled) this);
    }
}
