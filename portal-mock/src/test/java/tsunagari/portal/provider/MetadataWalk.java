package tsunagari.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.PortalTest;

/**
 * Holds the metadata of a profile against what the portal does, field by field: what is advertised works, what is not is
 * refused. A field without a check fails the walk.
 */
abstract class MetadataWalk extends PortalTest {

    @Test
    void every_advertised_field_has_its_check_and_passes_it() {
        Map<String, Object> metadata = RestAssured.get("/.well-known/openid-configuration").as(Map.class);
        Map<String, Consumer<Object>> checks = new HashMap<>(new AdvertisedRequests(metadata).checks());
        checks.putAll(new AdvertisedTokens(metadata).checks());
        checks.putAll(new AdvertisedEndpoints(metadata).checks());
        assertThat(checks.keySet()).containsAll(metadata.keySet());
        metadata.forEach((field, value) -> checks.get(field).accept(value));
    }

    @Test
    void what_the_profile_does_not_advertise_it_does_not_do() {
        Map<String, Object> metadata = RestAssured.get("/.well-known/openid-configuration").as(Map.class);
        if (!metadata.containsKey("pushed_authorization_request_endpoint")) {
            Response pushed = RestAssured.given().formParam("client_id", "alpha").post("/par");
            assertThat(pushed.statusCode()).isEqualTo(404);
        }
        if (!metadata.containsKey("dpop_signing_alg_values_supported")) {
            new AdvertisedTokens(metadata).dpop(List.of());
        }
        assertThat(metadata).doesNotContainKeys("registration_endpoint", "revocation_endpoint", "introspection_endpoint",
                "check_session_iframe", "tls_client_certificate_bound_access_tokens", "service_documentation");
    }
}
