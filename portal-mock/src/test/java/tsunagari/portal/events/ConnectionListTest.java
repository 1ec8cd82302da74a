package tsunagari.portal.events;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class ConnectionListTest extends PortalTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URI openApi;

    @Test
    void a_client_sees_its_connections_as_the_portal_knows_them() {
        page(Map.of()).then().statusCode(200).header("Cache-Control", "no-store").body("next_cursor", nullValue())
                .body("connections", contains(Map.of("subject", subjectAtAlpha("taro"), "state", "ACTIVE",
                        "connection_id", "7a0c0000-0000-4000-8000-000000000001", "generation", 1700000001,
                        "since", "2023-11-14T22:13:21Z")));
        get("/mock/journal").then().body("entries.findAll { it.path == '/connections' && it.client == 'alpha' }.outcome",
                contains("CONNECTIONS"));
    }

    @Test
    void ended_connections_are_listed_and_those_of_other_clients_are_not() {
        Browser.of("taro").post("/hub/alpha/release", Map.of()).then().statusCode(303);
        put("hanako", "beta");
        page(Map.of()).then().body("connections.state", contains("RELEASED"));
        given().header("Authorization", "Bearer " + TestToken.bearer(Browser.issuer()).ofBeta().compact())
                .get("/connections").then().body("connections.state", contains("ACTIVE"));
    }

    @Test
    void the_pages_are_the_whole_in_the_order_of_the_subjects() {
        fill(2_499);
        List<String> subjects = walk("1000", 3);
        assertThat(subjects).hasSize(2_500).isSorted().doesNotHaveDuplicates().contains(subjectAtAlpha("taro"));
        page(Map.of()).then().body("connections.size()", equalTo(100));
        page(Map.of("limit", "1")).then().body("connections.size()", equalTo(1));
    }

    @Test
    void changes_between_two_pages_neither_hide_nor_repeat_what_stays() {
        fill(20);
        List<String> all = walk("1000", 1);
        Response first = page(Map.of("limit", "10"));
        for (int user = 1; user <= 20; user += 2) {
            given().delete("/mock/connections/many-" + user + "/alpha").then().statusCode(204);
        }
        put("late", "alpha");
        List<String> rest = subjects(page(Map.of("limit", "1000", "cursor", first.path("next_cursor"))));
        List<String> stayed = subjects(page(Map.of("limit", "1000")));
        assertThat(rest).isEqualTo(stayed.stream().filter(subject -> subject.compareTo(all.get(9)) > 0).toList());
    }

    @Test
    void a_last_page_that_is_full_has_no_cursor() {
        fill(9);
        assertThat(walk("5", 2)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "YWZ0ZXI", "YWZ0ZXI6YQ==", "dGFybw"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        refused(page(Map.of("cursor", cursor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1001", "ten", "1.5", "010", "99999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        refused(page(Map.of("limit", limit)));
    }

    @Test
    void a_repeated_parameter_is_refused() {
        refused(authorized().queryParam("limit", "1", "2").get("/connections"));
        String cursor = ConnectionCursor.of("a");
        refused(authorized().queryParam("cursor", cursor, cursor).get("/connections"));
    }

    @Test
    void many_connections_are_put_at_once_and_each_can_be_found() {
        given().contentType("application/json").body("{\"client\":\"alpha\",\"count\":3,\"prefix\":\"m\",\"state\":\"PENDING\"}")
                .post("/mock/connections/bulk").then().statusCode(200).body("connectionCount", equalTo(4));
        get("/mock/connections/m3/alpha").then().statusCode(200).body("state", equalTo("PENDING"));
        get("/mock/connections/m4/alpha").then().statusCode(404);
        get("/mock/state").then().body("events.connectionCount", equalTo(4));
    }

    @Test
    void the_description_of_the_interface_has_it() {
        get(openApi).then().statusCode(200).body("paths.'/connections'.get.operationId", equalTo("listConnections"))
                .body("paths.'/connections'.get.parameters.name", hasItem("cursor"))
                .body("components.schemas.Connection.properties.keySet()", hasItem("connection_id"));
    }

    private static List<String> walk(String limit, int pages) {
        List<String> subjects = new ArrayList<>();
        Response page = page(Map.of("limit", limit));
        for (int fetched = 1; page.path("next_cursor") != null; fetched++) {
            assertThat(fetched).isLessThan(pages);
            subjects.addAll(subjects(page));
            page = page(Map.of("limit", limit, "cursor", page.path("next_cursor")));
        }
        subjects.addAll(subjects(page));
        return subjects;
    }

    private static List<String> subjects(Response page) {
        return page.then().statusCode(200).extract().path("connections.subject");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(400).header("Cache-Control", "no-store").body("error", equalTo("invalid_request"));
    }

    private static Response page(Map<String, String> query) {
        return authorized().queryParams(query).get("/connections");
    }

    private static RequestSpecification authorized() {
        return given().header("Authorization", "Bearer " + TestToken.bearer(Browser.issuer()).compact());
    }

    private static void fill(int count) {
        given().contentType("application/json").body(Map.of("client", "alpha", "count", count, "prefix", "many-"))
                .post("/mock/connections/bulk").then().statusCode(200);
    }

    private static void put(String user, String site) {
        given().contentType("application/json").body("{\"state\":\"ACTIVE\"}")
                .put("/mock/connections/" + user + "/" + site).then().statusCode(200);
    }
}
