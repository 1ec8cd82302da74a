package tsunagari.account.registration.web;

/**
 * The answer to every request to register.
 *
 * @param outcome always the same
 */
public record AccountRegistrationResponse(Outcome outcome) {

    /** What becomes of it. */
    public enum Outcome {
        /** A mail goes to the address. */
        ACCEPTED
    }
}
