package tsunagari.account.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tsunagari.account.account.Account;

/** Notifications of owners; every builder starts from a valid one with a key of its own. */
public final class TestNotifications {

    private final Account account;
    private final Map<String, Object> fields = new LinkedHashMap<>(
            Map.of("kind", "CONNECTED", "at", "2026-04-01T00:05:00Z", "reference", "7K2M-9QXZ-4RTV"));
    private String key = UUID.randomUUID().toString();

    private TestNotifications(Account account) {
        this.account = account;
    }

    public static TestNotifications to(Account account) {
        return new TestNotifications(account);
    }

    public TestNotifications with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public TestNotifications without(String field) {
        fields.remove(field);
        return this;
    }

    public TestNotifications key(String changed) {
        key = changed;
        return this;
    }

    public Response post() {
        return post(TestTokens.valid().sign());
    }

    public Response post(String token) {
        return RestAssured.given().auth().oauth2(token).header("Idempotency-Key", key).contentType(ContentType.JSON)
                .body(fields).post("/v1/sites/{site}/accounts/{id}/notifications", account.site().value(),
                        account.id().value());
    }
}
