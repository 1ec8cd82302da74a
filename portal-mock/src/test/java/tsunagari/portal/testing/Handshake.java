package tsunagari.portal.testing;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tsunagari.portal.platform.RandomIds;

/** Site alpha's side of one handshake. Well-behaved until a test changes one thing. */
public final class Handshake {

    /** The code verifier. */
    public static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier-1";

    private final Map<String, String> authorization = new HashMap<>(Map.of(
            "client_id", "alpha", "response_type", "code", "scope", "openid profile",
            "redirect_uri", TestSites.base() + "/alpha/callback", "state", "state-of-the-test",
            "nonce", "nonce-of-the-test", "code_challenge", RandomIds.hash(VERIFIER), "code_challenge_method", "S256"));

    /** With another value of an authorization parameter. */
    public Handshake with(String name, String value) {
        authorization.put(name, value);
        return this;
    }

    /** Without an authorization parameter. */
    public Handshake without(String name) {
        authorization.remove(name);
        return this;
    }

    /** The form that pushes the request, with an assertion. */
    public Map<String, String> form() {
        return authenticated(authorization);
    }

    /** A form with an assertion of alpha. */
    public static Map<String, String> authenticated(Map<String, String> form) {
        Map<String, String> signed = new HashMap<>(form);
        signed.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        signed.put("client_assertion", TestToken.assertion(Browser.issuer()).compact());
        return signed;
    }

    /** Pushes the request. */
    public Response push() {
        return push(TestToken.assertion(Browser.issuer()));
    }

    /** Pushes the request with this assertion. */
    public Response push(TestToken assertion) {
        return post("/par", authorization, assertion.compact());
    }

    /** Pushes the request, which must work, and gives the request_uri. */
    public String requestUri() {
        return push().then().statusCode(201).extract().path("request_uri");
    }

    /** Goes through /authorize in this browser with a new pushed request. */
    public Response authorize(Browser browser) {
        return authorize(browser, requestUri());
    }

    /** Goes through /authorize in this browser. */
    public static Response authorize(Browser browser, String requestUri) {
        return browser.request().queryParam("client_id", "alpha").queryParam("request_uri", requestUri).get("/authorize");
    }

    /** Asks in this browser as the profile in force has it: by PAR and /authorize, or at /authorize alone. */
    public Response ask(Browser browser) {
        if (RestAssured.get("/.well-known/openid-configuration").path("pushed_authorization_request_endpoint") == null) {
            return browser.request().queryParams(authorization).get("/authorize");
        }
        Response pushed = push();
        return pushed.statusCode() == 201 ? authorize(browser, pushed.path("request_uri")) : pushed;
    }

    /** What came of it: {@code code}, {@code sign-in}, {@code page}, or the error. */
    public static String outcome(Response response) {
        String location = response.header("Location");
        if (location == null) {
            return response.contentType().startsWith("text/html") ? "page" : response.path("error");
        }
        if (location.contains("/sign-in?next=")) {
            return "sign-in";
        }
        return location.contains("code=") ? "code" : parameter(location, "error");
    }

    /** A fresh code for a user, asked for as the profile in force has it. */
    public String codeFor(String user) {
        return parameter(ask(Browser.of(user)).then().statusCode(303).extract().header("Location"), "code");
    }

    /** A fresh code for a user. */
    public String code(String user) {
        return parameter(authorize(Browser.of(user)).then().statusCode(303).extract().header("Location"), "code");
    }

    /** The form with which alpha redeems a code. */
    public static Map<String, String> redemption(String code) {
        return new HashMap<>(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", VERIFIER,
                "redirect_uri", TestSites.base() + "/alpha/callback", "client_id", "alpha"));
    }

    /** Redeems a code as alpha. */
    public static Response redeem(Map<String, String> form) {
        return redeem(form, TestToken.assertion(Browser.issuer()));
    }

    /** Redeems a code with this assertion. */
    public static Response redeem(Map<String, String> form, TestToken assertion) {
        return post("/token", form, assertion.compact());
    }

    /** A parameter of an address, still encoded. */
    public static String parameter(String address, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + name + " in " + address);
        }
        return matcher.group(1);
    }

    /** A form with a fresh assertion of alpha, for a test that adds to it before it is posted. */
    public static RequestSpecification request(Map<String, String> form) {
        return RestAssured.given().formParams(authenticated(form));
    }

    /** The authorization parameters, for a test that sends them itself. */
    public Map<String, String> parameters() {
        return Map.copyOf(authorization);
    }

    private static Response post(String path, Map<String, String> form, String assertion) {
        return RestAssured.given().formParams(form)
                .formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion)
                .post(path);
    }
}
