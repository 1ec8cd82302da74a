package tsunagari.portal.provider.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;

@QuarkusTest
class UserInfoTest extends PortalTest {

    @Test
    void it_gives_the_pairwise_subject_and_the_name() {
        given().header("Authorization", "Bearer " + accessToken("openid profile")).get("/userinfo").then().statusCode(200)
                .header("Cache-Control", "no-store")
                .body("sub", equalTo(subjectAtAlpha("taro"))).body("name", equalTo("求職 太郎"));
    }

    @Test
    void it_keeps_the_name_back_without_the_profile_scope() {
        given().header("Authorization", "Bearer " + accessToken("openid")).get("/userinfo").then().statusCode(200)
                .body("name", nullValue());
    }

    @Test
    void without_a_token_it_answers_with_a_bare_challenge() {
        given().get("/userinfo").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void an_unknown_token_is_invalid() {
        given().header("Authorization", "Bearer nobodys").get("/userinfo").then().statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void an_expired_token_is_invalid() {
        String token = accessToken("openid");
        TestClock.forward(Duration.ofMinutes(6));
        given().header("Authorization", "Bearer " + token).get("/userinfo").then().statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    private static String accessToken(String scope) {
        String code = new Handshake().with("scope", scope).code("taro");
        return Handshake.redeem(Handshake.redemption(code)).then().statusCode(200).extract().path("access_token");
    }
}
