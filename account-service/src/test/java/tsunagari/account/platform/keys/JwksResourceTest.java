package tsunagari.account.platform.keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JwksResourceTest {

    @Test
    void anybody_can_read_the_public_key_and_nobody_the_private_one() {
        given().get("/jwks").then().statusCode(200).contentType("application/json")
                .body("keys", hasSize(1)).body("keys.kid", hasItems("account-1")).body("keys.alg", hasItems("ES256"))
                .body("keys[0]", not(hasKey("d")));
    }
}
