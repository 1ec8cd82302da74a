package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.LoggedTexts;

/** Who may redeem codes, and how programs are told of what goes wrong. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class HomeCallersTest {

    private final OwnPages pages = OwnPages.ofHellowork();
    private TestBrowser browser;

    @BeforeEach
    void somebody_is_signed_in() {
        browser = HomeVisitor.signedIn().browser();
    }

    @Test
    void both_secrets_are_good_while_one_is_changed() {
        pages.with(ExternalHomes.NEXT_SECRET).redeem(OwnPages.codeFor(browser)).statusCode(200);
    }

    @Test
    void S05_whoever_lacks_the_sites_secret_gets_one_answer_and_uses_nothing_up() {
        String code = OwnPages.codeFor(browser);
        for (String credentials : List.of(OwnPages.basic("hellowork", ExternalHomes.SECRET_OF_ETAX),
                OwnPages.basic("etax", ExternalHomes.SECRET_OF_ETAX), OwnPages.basic("etax", ExternalHomes.SECRET),
                OwnPages.basic("hellowork", ""), OwnPages.basic("", ExternalHomes.SECRET),
                "Basic " + ExternalHomes.SECRET, "Basic", "Basic !", "Bearer " + ExternalHomes.SECRET, "")) {
            given().header("Authorization", credentials).contentType("application/json").body(Map.of("code", code))
                    .post("/hellowork/home-codes").then().statusCode(401).contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Basic realm="))
                    .body("type", equalTo("urn:tsunagari:problem:sign-in-needed"));
        }

        pages.redeem(code).statusCode(200);
    }

    @Test
    void the_sites_cookie_of_a_signed_in_person_is_no_secret_of_the_site() {
        String code = OwnPages.codeFor(browser);

        given().cookies(browser.cookies()).contentType("application/json").body(Map.of("code", code))
                .post("/hellowork/home-codes").then().statusCode(401);
    }

    @Test
    void S05_whoever_lacks_the_sites_secret_learns_nothing_of_what_else_is_wrong() {
        for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
            given().contentType("text/plain").body("x").request(method, "/hellowork/home-codes").then().statusCode(401);
        }
        given().contentType("application/json").body("{\"code\":[]}").post("/hellowork/home-codes").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E3%81%82", "%F0%9F%98%80", "%ff", "%00", "x", "5tJcK1mPZ2yq0n3w4rXb7A0", "5tJcK1mPZ2yq0n3w4rXb7%20"})
    void what_is_no_session_has_ended_already(String name) {
        pages.known().urlEncodingEnabled(false).delete("/hellowork/home-sessions/" + name).then().statusCode(204);
    }

    @Test
    void L38_what_is_named_as_a_session_is_not_logged() {
        String session = OwnPages.sessionOf(browser);
        try (LoggedTexts log = new LoggedTexts()) {
            given().delete("/hellowork/home-sessions/" + HostileTexts.CANARY).then().statusCode(401);
            given().urlEncodingEnabled(false).delete("/hellowork/home-sessions;x/" + HostileTexts.CANARY).then().statusCode(401);
            pages.with("another-secret-of-hellowork-0123456789").end(session).statusCode(401);
            pages.known().put("/hellowork/home-sessions/" + session).then().statusCode(405);

            assertThat(log.texts()).noneMatch(text -> text.contains(HostileTexts.CANARY) || text.contains(session))
                    .anyMatch(text -> text.contains("/hellowork/home-sessions/…"));
        }
    }

    @Test
    void programs_are_told_of_problems_in_documents() {
        pages.known().get("/hellowork/home-codes").then().statusCode(405).contentType("application/problem+json");
        pages.known().contentType("text/plain").body("x").post("/hellowork/home-codes").then().statusCode(415)
                .contentType("application/problem+json");
        pages.known().post("/hellowork/home-codes/x").then().statusCode(404).contentType("application/problem+json");
        for (String site : List.of("denpa", "none")) {
            pages.known().contentType("application/json").body(Map.of("code", "x")).post("/" + site + "/home-codes").then()
                    .statusCode(404).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, 70000", "text/html, 70000", "'text/html,*/*', 1000000"})
    void programs_are_told_in_a_document_too_that_they_sent_too_much(String accepted, int length) {
        pages.known().accept(accepted).contentType("application/json").body("{\"code\":\"" + "x".repeat(length) + "\"}")
                .post("/hellowork/home-codes").then().statusCode(413).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:too-large"))
                .body("reference", matchesPattern("[-0-9A-Z]{14}"));
    }
}
