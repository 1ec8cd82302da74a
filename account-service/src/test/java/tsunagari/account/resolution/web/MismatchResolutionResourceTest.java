package tsunagari.account.resolution.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class MismatchResolutionResourceTest {

    @Test
    void nobody_connected_is_mended_by_connecting() {
        assertThat(resolve("{\"connectionState\":\"NONE\"}").then().statusCode(200).extract().asString())
                .isEqualTo("{\"cause\":\"NO_CONNECTION\",\"remedy\":\"CONNECT\"}");
    }

    @Test
    void withdrawn_account_is_mended_by_registering() {
        resolve("{\"accountId\":\"demo-hellowork-jiro\",\"connectionState\":\"ACTIVE\"}").then().statusCode(200)
                .body("cause", equalTo("ACCOUNT_WITHDRAWN")).body("remedy", equalTo("REGISTER"));
    }

    @Test
    void suspended_account_is_mended_by_the_desk() {
        resolve("{\"accountId\":\"demo-hellowork-shiro\",\"connectionState\":\"ACTIVE\"}").then().statusCode(200)
                .body("cause", equalTo("ACCOUNT_SUSPENDED")).body("remedy", equalTo("CONTACT"));
    }

    @Test
    void released_connection_is_mended_by_connecting() {
        resolve("{\"accountId\":\"demo-hellowork-taro\",\"connectionState\":\"RELEASED\"}").then().statusCode(200)
                .body("cause", equalTo("RELEASED_HERE")).body("remedy", equalTo("CONNECT"));
    }

    @Test
    void missing_and_unknown_states_are_problems() {
        resolve("{}").then().statusCode(400).body("invalid", contains("connectionState"));
        resolve("{\"connectionState\":\"LOST\"}").then().statusCode(400)
                .body("type", equalTo("urn:tsunagari:problem:invalid-request"));
        resolve("{\"connectionState\":1}").then().statusCode(400);
        resolve("{\"connectionState\":\"\"}").then().statusCode(400);
    }

    @Test
    void account_id_that_cannot_exist_is_a_problem() {
        resolve("{\"accountId\":\"a b\",\"connectionState\":\"ACTIVE\"}").then().statusCode(400)
                .body("invalid", contains("accountId"));
    }

    private static Response resolve(String body) {
        return given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON).body(body)
                .post("/v1/sites/hellowork/mismatch-resolutions");
    }
}
