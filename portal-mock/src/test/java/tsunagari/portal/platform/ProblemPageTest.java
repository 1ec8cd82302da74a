package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class ProblemPageTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"GET,/sign-out,405", "PUT,/hub,405", "DELETE,/menu,405", "GET,/nothing,404", "GET,/help/gamma,404",
            "GET,/authorize?client_id=nobody,400"})
    void a_refused_request_keeps_its_status_and_gets_a_page(Method method, String path, int status) {
        page(method, path).then().statusCode(status).contentType("text/html")
                .body(containsString("<title>エラー：")).body(containsString("data-testid=\"problem\""));
    }

    @Test
    void a_body_of_another_type_keeps_its_status() {
        RestAssured.given().header("Accept", "text/html").contentType("text/plain").body("x").post("/end-session")
                .then().statusCode(415).contentType("text/html").body(containsString("この操作はできませんでした"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ja|エラー：画面が見つかりません", "ja-simple|エラー（まちがい）：ページが ありません",
            "en|Error: Page not found"})
    void a_missing_page_says_so_in_each_language(String tag, String title) {
        page(Method.GET, "/nothing?lang=" + tag).then().body(containsString("<title>" + title + " |"));
    }

    @ParameterizedTest
    @CsvSource({"ja,この操作はできませんでした", "ja-simple,うまく いきませんでした", "en,We could not do this"})
    void another_refusal_says_so_in_each_language(String tag, String title) {
        page(Method.GET, "/sign-out?lang=" + tag).then().body(containsString("<h1>" + title + "</h1>"));
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/sign-out", "/authorize?client_id=nobody"})
    void readers_meet_no_name_of_a_failed_check(String path) {
        String words = page(Method.GET, path).asString().replaceAll("<[^>]*>", " ");
        assertThat(words).doesNotContainPattern("[A-Z]+_[A-Z_]+");
    }

    @Test
    void developers_find_the_failed_check_in_the_markup() {
        page(Method.GET, "/authorize?client_id=nobody").then().body(containsString("data-reason=\"CLIENT_UNKNOWN\""));
    }

    @Test
    void programs_get_json() {
        RestAssured.given().header("Accept", "application/json").put("/hub").then().statusCode(405)
                .body("error", equalTo("METHOD_NOT_ALLOWED"));
    }

    private static Response page(Method method, String path) {
        return RestAssured.given().redirects().follow(false).header("Accept", "text/html")
                .request(method, Browser.issuer() + path);
    }
}
