package tsunagari.contract;

import java.util.Map;

/**
 * What {@link ExampleServer} is asked.
 *
 * @param path below the site
 * @param text the body as it came
 * @param body the same as JSON; empty if it is none
 * @param key the Idempotency-Key; null if there is none
 */
record ApiRequest(String method, String path, String text, Map<String, Object> body, String key) {

    String value(String name) {
        return body.get(name) instanceof String text ? text : "";
    }

    boolean isTooLong() {
        return value("loginId").length() > 320 || value("password").length() > 1024 || text.length() > 16_384;
    }

    /** Of which operation it is. */
    String scope() {
        return path.endsWith("/settlement") ? "credentials:settle" : path.equals("/credential-verifications")
                ? "credentials:verify" : path.equals("/mismatch-resolutions") ? "mismatches:resolve"
                : path.endsWith("/confirmations") ? "accounts:confirm" : path.endsWith("/notifications") ? "accounts:notify"
                : path.contains("/linkings/") ? "linkings:write" : method.equals("POST") ? "accounts:register"
                : method.equals("DELETE") ? "accounts:withdraw" : "accounts:read";
    }
}
