package tsunagari.portal.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The test portal in the profile basic; alpha has a secret with characters that a form encodes. */
public class BasicPortal implements QuarkusTestProfile {

    /** Alpha's secret. */
    public static final String SECRET = "secret of alpha: +%&=16";

    /** The secret as {@code client_secret_basic} has it, form-encoded (RFC 6749, section 2.3.1). */
    public static final String ENCODED_SECRET = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("portal.profile", "basic", "portal.clients.alpha.secret", SECRET);
    }
}
