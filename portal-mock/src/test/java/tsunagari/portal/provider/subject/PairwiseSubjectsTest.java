package tsunagari.portal.provider.subject;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration's settings, which other modules' seeds rely on. */
@QuarkusTest
@TestProfile(PairwiseSubjectsTest.Demonstration.class)
class PairwiseSubjectsTest {

    /** The settings of the profile demo, under the name that tests run with. */
    public static class Demonstration implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(
                    getClass().getResourceAsStream("/application-demo.properties"), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> settings = new HashMap<>();
            properties.stringPropertyNames().stream().filter(name -> name.startsWith("portal."))
                    .forEach(name -> settings.put(name, properties.getProperty(name)));
            return settings;
        }
    }

    @ParameterizedTest
    @CsvSource({"taro,Z--hQ7EdntdRXUcfwU3EipPJY4Xle_u9E2AYco6K9Kg", "jiro,ZNikytngj_cLU-sDRYK1fgRJdcMK_n-3kBU37syCjog",
        "saburo,IX_x4G-zVvqIjaOz_MGMjdUwxPxMErlevnwkNNtBLDk"})
    void the_demonstrations_subjects_are_the_ones_that_the_sites_seed_knows(String persona, String subject) {
        RestAssured.get("/mock/state").then().body("provider.subjects.hellowork." + persona, equalTo(subject));
        RestAssured.get("/mock/connections/" + persona + "/hellowork").then()
                .body("subject", equalTo(subject)).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_typed_subject_is_fixed_too() {
        RestAssured.given().contentType("application/json").body("{\"state\":\"ACTIVE\"}")
                .put("/mock/connections/goro-before/hellowork").then()
                .body("subject", equalTo("9eF-cVysUWoysQP5ZkOPh3ecIF1bUxAe0tGIbwBAOaM"));
        RestAssured.post("/mock/reset").then().statusCode(204);
    }
}
