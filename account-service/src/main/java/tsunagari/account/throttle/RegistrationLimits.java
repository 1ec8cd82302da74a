package tsunagari.account.throttle;

/**
 * How many requests to register are taken.
 *
 * @param limits of the kinds {@link CounterKind#REGISTRATION_MAILED} and {@link CounterKind#REGISTRATION_ADDRESS}
 */
public record RegistrationLimits(GuessLimits limits) {
}
