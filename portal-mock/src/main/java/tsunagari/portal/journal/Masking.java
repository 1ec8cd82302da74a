package tsunagari.portal.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tsunagari.portal.platform.RandomIds;

/**
 * Hides secrets. What is not known to be harmless is replaced by a short hash: equal values stay recognisable,
 * so that one handshake can be followed, but cannot be used.
 */
final class Masking {

    private static final int HASH_LENGTH = 10;
    private static final Set<String> HARMLESS = Set.of("response_type", "response_mode", "client_id", "redirect_uri",
            "scope", "code_challenge_method", "grant_type", "prompt", "max_age", "acr_values", "client_assertion_type",
            "iss", "error", "target_link_uri", "ui_locales", "post_logout_redirect_uri", "event", "token", "limit");

    private Masking() {
    }

    static Map<String, String> mask(Map<String, List<String>> parameters) {
        Map<String, String> masked = new LinkedHashMap<>();
        parameters.forEach((name, values) -> masked.put(name, String.join(" | ", values.stream()
                .map(value -> HARMLESS.contains(name) ? value : hidden(value)).toList())));
        return masked;
    }

    private static String hidden(String value) {
        return "masked:" + RandomIds.hash(value).substring(0, HASH_LENGTH);
    }
}
