package tsunagari.link.support.desk.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConfiguration;

/** The browser of somebody of the support desk, behind a proxy that adds their token. Follows no redirect by itself. */
final class DeskBrowser {

    private final SupportToken token;

    private DeskBrowser(SupportToken token) {
        this.token = token;
    }

    /** Of somebody with these roles. */
    static DeskBrowser of(String... roles) {
        return new DeskBrowser(SupportToken.of(roles));
    }

    /** A request of a browser without token, on a page of the service's own. */
    static RequestSpecification withoutToken() {
        return given().redirects().follow(false).header("Origin", TestConfiguration.BASE_URL)
                .header("Sec-Fetch-Site", "same-origin").header("Accept-Language", "en");
    }

    /** What the token calls the person. */
    String name() {
        return token.name();
    }

    Response get(String path) {
        return withoutToken().header("Authorization", token.bearer()).get(path);
    }

    /** Posts a form: names and values in turn. */
    Response post(String path, String... form) {
        return post(withoutToken(), path, form);
    }

    /** Posts a form from a page elsewhere. */
    Response postFrom(String origin, String path, String... form) {
        return post(given().redirects().follow(false).header("Origin", origin), path, form);
    }

    private Response post(RequestSpecification request, String path, String... form) {
        RequestSpecification filled = request.header("Authorization", token.bearer())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < form.length; i += 2) {
            filled = filled.formParam(form[i], form[i + 1]);
        }
        return filled.post(path);
    }
}
