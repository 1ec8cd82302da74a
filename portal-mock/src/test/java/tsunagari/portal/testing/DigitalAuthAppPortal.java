package tsunagari.portal.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The test portal in the shape of デジタル認証アプリ. */
public class DigitalAuthAppPortal implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("portal.profile", "digital-auth-app");
    }
}
