package tsunagari.account.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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
    void S16_openapi_document_is_never_on_the_public_port() {
        given().get("/q/openapi").then().statusCode(404);
    }

    @Test
    void openapi_document_is_on_the_management_port_of_a_demonstration() {
        given().get(onManagementPort("/q/openapi")).then().statusCode(200).body(containsString("/v1/sites/{site}"));
    }

    @Test
    void S16_openapi_document_is_served_by_no_profile_but_those_of_developers_and_demonstrations() throws IOException {
        String key = "quarkus.smallrye-openapi.enabled";
        assertThat(settings("application.properties")).containsEntry(key, "false").containsEntry("%dev." + key, "true")
                .doesNotContainKey("%prod." + key);
    }

    private static Properties settings(String file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            settings.load(reader);
        }
        return settings;
    }

    private String onManagementPort(String path) {
        return "http://" + management.getAuthority() + path;
    }
}
