package tsunagari.account.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Requests to verify credentials; every builder starts from a valid one of a subject and an address of its own. */
public final class TestVerifications {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private String site = "hellowork";

    private TestVerifications() {
        fields.put("loginId", TestAccounts.uniqueEmail());
        fields.put("password", TestAccounts.PASSWORD);
        fields.put("subjectKey", UUID.randomUUID().toString());
        fields.put("clientAddress", uniqueAddress());
    }

    public static TestVerifications any() {
        return new TestVerifications();
    }

    public static TestVerifications of(String loginId) {
        return any().with("loginId", loginId);
    }

    public static String uniqueAddress() {
        return "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 16)) + ":"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 16)) + "::1";
    }

    public TestVerifications with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public TestVerifications without(String field) {
        fields.remove(field);
        return this;
    }

    public TestVerifications at(String changedSite) {
        site = changedSite;
        return this;
    }

    public Response post() {
        return post(TestTokens.valid().sign());
    }

    public Response post(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON).body(fields)
                .post("/v1/sites/{site}/credential-verifications", site);
    }
}
