package tsunagari.system.tour;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import tsunagari.system.RunningSystem;

/** The portal's faults, by its control API. */
final class Faults {
    private final RunningSystem system;

    Faults(RunningSystem system) {
        this.system = system;
    }

    /** While something is done, the portal has a fault. */
    void during(String fault, Runnable work) {
        RestAssured.given().contentType(ContentType.JSON).body(Map.of("fault", fault))
            .post(system.portal("/mock/faults")).then().statusCode(201);
        work.run();
        RestAssured.delete(system.portal("/mock/faults")).then().statusCode(204);
    }
}
