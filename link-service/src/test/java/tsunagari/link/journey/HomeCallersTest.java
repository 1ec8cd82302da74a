package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may redeem codes, and how programs are told of what goes wrong. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class HomeCallersTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final HomePages pages = HomePages.ofHellowork();

    @BeforeEach
    void somebody_is_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        String subject = Journey.newSubject();
        Journey.of(browser).connect(subject, Journey.newAccount());
        Journey.of(browser).signIn(subject);
    }

    @Test
    void both_secrets_are_good_while_one_is_changed() {
        pages.with(ExternalHomes.NEXT_SECRET).redeem(HomePages.codeFor(browser)).statusCode(200);
    }

    @Test
    void S05_whoever_lacks_the_sites_secret_gets_one_answer_and_uses_nothing_up() {
        String code = HomePages.codeFor(browser);
        for (String credentials : List.of(HomePages.basic("hellowork", ExternalHomes.SECRET_OF_ETAX),
                HomePages.basic("etax", ExternalHomes.SECRET_OF_ETAX), HomePages.basic("etax", ExternalHomes.SECRET),
                HomePages.basic("hellowork", ""), HomePages.basic("", ExternalHomes.SECRET),
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
        String code = HomePages.codeFor(browser);

        given().cookies(browser.cookies()).contentType("application/json").body(Map.of("code", code))
                .post("/hellowork/home-codes").then().statusCode(401);
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
}
