package tsunagari.portal.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;

/** A test against the running portal, which begins at its seed with well-behaved sites. */
@QuarkusTestResource(TestSites.class)
public abstract class PortalTest {


    @BeforeEach
    void seed() {
        TestSites.behave();
        RestAssured.given().post("/mock/reset").then().statusCode(204);
    }

    /** How alpha knows a persona. */
    public static String subjectAtAlpha(String persona) {
        return RestAssured.get("/mock/state").then().extract().path("provider.subjects.alpha." + persona);
    }
}
