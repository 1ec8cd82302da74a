package tsunagari.link.platform.page;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as the demonstration configures it, on ports of its own. */
public class DemonstrationProfile implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "demo";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "tsunagari.link.keys.directory", "target/test-keys",
                "tsunagari.link.state-secret", "a-secret-of-tests-that-is-long-enough",
                "tsunagari.link.subject-key-secret", "another-secret-of-tests-long-enough");
    }
}
