package tsunagari.portal.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class ControlTest extends PortalTest {

    @Test
    void a_reset_brings_the_seed_back_and_ends_sessions() {
        Browser taro = Browser.of("taro");
        taro.post("/hub/alpha/release", Map.of());
        given().post("/mock/reset").then().statusCode(204);
        get("/mock/connections/taro/alpha").then().body("state", equalTo("ACTIVE"));
        taro.get("/hub").then().statusCode(303);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_control_api() {
        given().header("Origin", "http://evil.example").post("/mock/reset").then().statusCode(403);
    }

    @Test
    void the_journal_tells_the_calls_of_a_client_in_order_without_secrets() {
        String code = new Handshake().code("taro");
        String before = get("/mock/journal").asString();
        assertThat(before).doesNotContain(code).doesNotContain("state-of-the-test").doesNotContain("nonce-of-the-test");
        get("/mock/journal?client=alpha").then().body("entries.findAll { it.direction == 'IN' }.path",
                contains("/par", "/authorize")).body("entries.path", not(hasItem("/token")));
        int since = get("/mock/journal").path("next");
        Handshake.redeem(Handshake.redemption(code));
        get("/mock/journal?client=alpha&since=" + since).then().body("entries.path", contains("/token"));
    }

    @Test
    void a_refusal_is_in_the_journal_with_its_reason() {
        new Handshake().without("nonce").push();
        get("/mock/journal").then().body("entries.outcome", hasItem("invalid_request: nonce must be there"));
    }
}
