package tsunagari.link.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configuration of a link-service with two sites, {@code hellowork} and {@code nenkin}; nenkin sends no events. */
public final class TestConfiguration {

    /** Base URL of the service, as it is known outside. */
    public static final String BASE_URL = "https://link.example";
    /** What portal subjects are turned into keys with. */
    public static final String SUBJECT_KEY_SECRET = "subject-key-secret-of-the-tests-0123456789";

    private TestConfiguration() {
    }

    static Map<String, String> configuration(String portal) {
        Path keys = Path.of("target", "test-keys").toAbsolutePath();
        TestKeys.write(TestKeys.ec("link-current"), keys.resolve("current.jwk"));
        TestKeys.write(TestKeys.ec("link-next"), keys.resolve("next.jwk"));
        Map<String, String> values = new HashMap<>(Map.of(
                "tsunagari.link.support.issuer", SupportToken.ISSUER,
                "tsunagari.link.support.keys-location", SupportToken.writeKeys(keys),
                "tsunagari.link.base-url", BASE_URL,
                "tsunagari.link.state-secret", "state-secret-of-the-tests-0123456789abcdef",
                "tsunagari.link.subject-key-secret", SUBJECT_KEY_SECRET,
                "tsunagari.link.insecure-http", "true",
                "tsunagari.link.delivery.first-retry", "PT0.2S",
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "tsunagari.link.keys.directory", keys.toString()));
        values.put("tsunagari.link.sample", "true");
        site(values, "hellowork", portal);
        site(values, "nenkin", portal);
        values.put("tsunagari.link.sites.hellowork.portal.events-uri", portal + "/events");
        return values;
    }

    private static void site(Map<String, String> values, String id, String portal) {
        String prefix = "tsunagari.link.sites." + id + ".";
        for (String language : List.of("ja", "ja-simple", "en")) {
            for (String text : List.of("name", "home-title", "login-id-label", "login-id-hint", "password-label",
                    "contact", "hours", "registration-note")) {
                values.put(prefix + "texts." + language + "." + text, text);
            }
        }
        values.put(prefix + "login-id-kind", "email");
        values.put(prefix + "account-service-url", portal + "/account-service");
        values.put(prefix + "portal.issuer", portal);
        values.put(prefix + "portal.client-id", id);
    }
}
