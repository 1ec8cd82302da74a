package tsunagari.portal.testing;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * A browser of a portal user: keeps cookies, follows no redirect, sends its own origin with forms. Texts of its pages are
 * those that a user reads: without the marks that keep a word and its reading on one line.
 */
public final class Browser {

    private static final String READING = "<span class=\"reading\">([^<]*)</span>";

    private final String origin = "http://localhost:" + RestAssured.port;
    private final CookieFilter cookies = new CookieFilter();

    /** A browser in which this user has signed in. */
    public static Browser of(String user) {
        Browser browser = new Browser();
        browser.signIn(user, "/menu");
        return browser;
    }

    /** Signs in on the sign-in page. */
    public Response signIn(String user, String next) {
        return request().header("Origin", origin).formParam("persona", user).queryParam("next", next).post("/sign-in");
    }

    /** A page. */
    public Response get(String path) {
        return request().header("Accept", "text/html").get(path);
    }

    /** A page in the language of {@code Accept-Language}. */
    public Response get(String path, String languages) {
        return request().header("Accept", "text/html").header("Accept-Language", languages).get(path);
    }

    /** A form post from one of the portal's own pages. */
    public Response post(String path, Map<String, String> form) {
        return request().header("Origin", origin).contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(form).post(path);
    }

    /** A request with this browser's cookies. */
    public RequestSpecification request() {
        return RestAssured.given().filter(cookies)
                .filter((request, answered, context) -> asRead(context.next(request, answered))).redirects().follow(false).urlEncodingEnabled(true);
    }

    private static Response asRead(Response response) {
        String body = response.asString();
        return body.contains("class=\"reading\"")
                ? new ResponseBuilder().clone(response).setBody(body.replaceAll(READING, "$1")).build() : response;
    }

    /** The portal's issuer and origin. */
    public static String issuer() {
        return "http://localhost:" + RestAssured.port;
    }
}
