package tsunagari.account.registration;

import java.time.Duration;

/**
 * How long a mailed link can be used.
 *
 * @param value at least a minute
 */
public record RegistrationLifetime(Duration value) {
}
