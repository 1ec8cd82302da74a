package tsunagari.account.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class MalformedRequestTest {

    private static final String PATH = "/v1/sites/hellowork/credential-verifications";

    @Inject
    MeterRegistry meters;

    @Test
    void body_that_is_not_the_expected_json_is_a_problem() {
        for (String body : List.of("", "{", "[]", "null", "\"text\"", "{}", "{\"loginId\":\"a\"} trailing",
                "{\"loginId\":\"a\",\"loginId\":\"b\"}", "\u0000", "{\"a\":" + "[".repeat(3_000))) {
            malformed(post(body)).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        }
    }

    @Test
    void unknown_field_is_a_problem() {
        malformed(TestVerifications.any().with("subject", "unhashed").post());
    }

    @Test
    void value_of_another_type_is_a_problem() {
        for (Object value : List.of(1, 1.5, true, List.of("a"), java.util.Map.of("a", "b"))) {
            malformed(TestVerifications.any().with("loginId", value).post());
            malformed(TestVerifications.any().with("password", value).post());
        }
    }

    @Test
    void missing_or_malformed_value_is_named_but_not_repeated() {
        for (String field : List.of("loginId", "password", "subjectKey", "clientAddress")) {
            malformed(TestVerifications.any().without(field).post()).body("invalid", contains(field));
            malformed(TestVerifications.any().with(field, null).post()).body("invalid", contains(field));
            malformed(TestVerifications.any().with(field, "").post()).body("invalid", contains(field));
        }
        String answer = malformed(TestVerifications.any().with("clientAddress", "canary.example").post())
                .body("invalid", contains("clientAddress")).extract().asString();
        assertThat(answer).doesNotContain("canary");
    }

    @Test
    void text_that_is_not_unicode_is_a_problem() {
        String template = "{\"loginId\":\"%s\",\"password\":\"%s\","
                + "\"subjectKey\":\"0123456789abcdef\",\"clientAddress\":\"::1\"}";
        malformed(post(String.format(template, "a\\ud800", "a"))).body("invalid", contains("loginId"));
        malformed(post(String.format(template, "a", "a\\udc00b"))).body("invalid", contains("password"));
    }

    @Test
    void L20_long_password_is_refused_before_it_is_hashed() {
        long before = hashes();
        malformed(TestVerifications.any().with("password", "a".repeat(1_025)).post());
        malformed(TestVerifications.any().with("password", "あ".repeat(400)).post());
        malformed(TestVerifications.any().with("loginId", "a".repeat(321)).post());
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void L20_body_of_a_megabyte_is_refused_before_it_is_read() {
        long before = hashes();
        TestVerifications.any().with("password", "a".repeat(1 << 20)).post().then().statusCode(413)
                .contentType("application/problem+json").header("Cache-Control", "no-store")
                .body("type", equalTo("urn:tsunagari:problem:request-too-large"));
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void body_that_is_not_json_is_a_problem() {
        given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.URLENC).formParam("loginId", "a")
                .post(PATH).then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void answer_that_is_not_acceptable_is_a_problem() {
        given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON).accept(ContentType.XML)
                .body("{}").post(PATH).then().statusCode(406);
    }

    @Test
    void method_that_does_not_exist_is_a_problem() {
        given().auth().oauth2(TestTokens.valid().sign()).delete(PATH).then().statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:method-not-allowed"));
    }

    @Test
    void path_that_does_not_exist_is_a_problem() {
        given().get("/v1/elsewhere").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:not-found")).header("Cache-Control", "no-store");
    }

    @Test
    void unknown_site_is_a_problem_for_every_operation() {
        TestVerifications.any().at("elsewhere").post().then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("urn:tsunagari:problem:unknown-site"));
        given().auth().oauth2(TestTokens.valid().sign()).get("/v1/sites/elsewhere/accounts/a").then()
                .statusCode(404).body("type", equalTo("urn:tsunagari:problem:unknown-site"));
        given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON)
                .body("{\"connectionState\":\"NONE\"}").post("/v1/sites/elsewhere/mismatch-resolutions").then()
                .statusCode(404).body("type", equalTo("urn:tsunagari:problem:unknown-site"));
    }

    private static Response post(String body) {
        return given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON).body(body).post(PATH);
    }

    private static io.restassured.response.ValidatableResponse malformed(Response response) {
        return response.then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:invalid-request")).body("status", equalTo(400));
    }

    private long hashes() {
        return meters.timer("tsunagari.account.password.hash").count();
    }
}
