package tsunagari.account.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Requests to register; every builder starts from a valid one of an address, a client and a key of its own. */
public final class TestRegistrations {

    /** The page that mailed links lead to. */
    public static final String PAGE = LinkServiceStub.url() + "/hellowork/register/confirm";

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private String site = "hellowork";
    private String key = UUID.randomUUID().toString();

    private TestRegistrations() {
        fields.put("loginId", TestAccounts.uniqueEmail());
        fields.put("password", TestAccounts.PASSWORD);
        fields.put("confirmationUri", PAGE);
        fields.put("clientAddress", TestVerifications.uniqueAddress());
    }

    public static TestRegistrations any() {
        return new TestRegistrations();
    }

    public static TestRegistrations of(String loginId) {
        return any().with("loginId", loginId);
    }

    public TestRegistrations with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public TestRegistrations without(String field) {
        fields.remove(field);
        return this;
    }

    public TestRegistrations at(String changedSite) {
        site = changedSite;
        return this;
    }

    public TestRegistrations key(String changed) {
        key = changed;
        return this;
    }

    public Response post() {
        return post(TestTokens.valid().sign());
    }

    public Response post(String token) {
        return RestAssured.given().auth().oauth2(token).header("Idempotency-Key", key).contentType(ContentType.JSON)
                .body(fields).post("/v1/sites/{site}/accounts", site);
    }

    /** Registers, and gives the token of the mailed link. */
    public String mailedToken() {
        post().then().statusCode(202);
        return TestMailbox.tokenIn(TestMailbox.latestTo((String) fields.get("loginId")));
    }

    public static Response confirm(String token) {
        return confirm(Map.of("token", token));
    }

    public static Response confirm(Map<String, String> body) {
        return RestAssured.given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON)
                .body(body).post("/v1/sites/hellowork/accounts/confirmations");
    }
}
