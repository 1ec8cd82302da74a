package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The own pages of a site with an external home: what they receive of a browser, and ask link-service. */
final class OwnPages {

    private final String site;
    private final String secret;

    private OwnPages(String site, String secret) {
        this.site = site;
        this.secret = secret;
    }

    static OwnPages ofHellowork() {
        return new OwnPages("hellowork", ExternalHomes.SECRET);
    }

    /** The same by another secret. */
    OwnPages with(String other) {
        return new OwnPages(site, other);
    }

    static OwnPages ofEtax() {
        return new OwnPages("etax", ExternalHomes.SECRET_OF_ETAX);
    }

    /** The code in the redirect that a signed-in browser gets. @param query behind the path, or nothing */
    static String codeFor(TestBrowser browser, String query) {
        HttpResponse<String> answer = browser.get("/hellowork/mypage" + query);
        assertThat(answer.statusCode()).isEqualTo(303);
        String home = FakePortal.issuer() + "/home?code=";
        assertThat(Journey.location(answer)).startsWith(home);
        return Journey.location(answer).substring(home.length());
    }

    static String codeFor(TestBrowser browser) {
        return codeFor(browser, "");
    }

    /** The session that a signed-in browser has, as these pages get to know it. */
    static String sessionOf(TestBrowser browser) {
        return ofHellowork().redeem(codeFor(browser)).statusCode(200).extract().path("sessionId");
    }

    ValidatableResponse redeem(String code) {
        return post(Map.of("code", code));
    }

    ValidatableResponse redeem(String code, String verifier) {
        return post(Map.of("code", code, "codeVerifier", verifier));
    }

    ValidatableResponse post(Object body) {
        return known().contentType("application/json").body(body).post("/" + site + "/home-codes").then();
    }

    ValidatableResponse end(String session) {
        return known().delete("/" + site + "/home-sessions/" + session).then();
    }

    RequestSpecification known() {
        return given().header("Authorization", basic(site, secret));
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
