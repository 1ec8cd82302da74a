package tsunagari.link.journey;

import java.util.Map;

/** The same behind TLS: whoever ends it, the base URL is https. */
public class HttpsJourney extends LinkJourney {

    static final String BASE_URL = "https://link.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tsunagari.link.base-url", BASE_URL);
    }
}
