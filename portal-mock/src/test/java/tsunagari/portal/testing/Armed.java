package tsunagari.portal.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fault that a test arms through the control API. */
public final class Armed {

    private final Map<String, Object> order = new LinkedHashMap<>();
    private String id;

    private Armed(String fault) {
        order.put("fault", fault);
    }

    /** An order for a fault that strikes once, for everybody. */
    public static Armed once(String fault) {
        return new Armed(fault).with("times", 1);
    }

    /** An order for a fault that strikes until it is cleared, for everybody. */
    public static Armed always(String fault) {
        return new Armed(fault);
    }

    /** With another member of the order. */
    public Armed with(String member, Object value) {
        order.put(member, value);
        return this;
    }

    /** Sends the order, whatever the answer. */
    public Response post() {
        return RestAssured.given().contentType("application/json").body(order).post("/mock/faults");
    }

    /** Arms it, which must work. */
    public Armed arm() {
        id = post().then().statusCode(201).extract().path("id");
        return this;
    }

    /** Clears it. */
    public void clear() {
        RestAssured.delete("/mock/faults/" + id).then().statusCode(204);
    }

    /** Says how often it must have struck. */
    public void struck(int times) {
        RestAssured.get("/mock/faults/" + id).then().statusCode(200).body("applied", equalTo(times));
    }

    /** The id. */
    public String id() {
        return id;
    }
}
