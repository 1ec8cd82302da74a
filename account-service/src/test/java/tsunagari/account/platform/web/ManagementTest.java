package tsunagari.account.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class ManagementTest {

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void service_is_live_and_ready() {
        given().get(onManagementPort("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(onManagementPort("/q/health/ready")).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void outcomes_and_hashes_are_counted() {
        TestVerifications.any().post();
        given().get(onManagementPort("/q/metrics")).then().statusCode(200)
                .body(containsString("tsunagari_account_verifications_total{outcome=\"REJECTED\",site=\"hellowork\"}"))
                .body(containsString("tsunagari_account_password_hash_seconds_count"));
    }

    @Test
    void health_is_not_on_the_public_port() {
        given().get("/q/health").then().statusCode(404);
    }

    @Test
    void S16_openapi_document_is_on_neither_port() {
        given().get("/q/openapi").then().statusCode(404);
        given().get(onManagementPort("/q/openapi")).then().statusCode(404);
    }

    private String onManagementPort(String path) {
        return "http://" + management.getAuthority() + path;
    }
}
