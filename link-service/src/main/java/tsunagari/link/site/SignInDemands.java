package tsunagari.link.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a site demands of a person's sign-in at the portal.
 *
 * @param acrValues the authentication context classes of which one must have been met, best first; empty: any
 * @param connectAge how long ago it may have been for a connect
 * @param signInAge how long ago it may have been for a sign-in; empty: any time
 */
public record SignInDemands(List<String> acrValues, Duration connectAge, Optional<Duration> signInAge) {
}
