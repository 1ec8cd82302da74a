package tsunagari.portal.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

/** Two people with a browser each go through whole handshakes; a fault meets the one whom it means. */
@QuarkusTest
class FaultScopeTest extends PortalTest {

    /** Somebody with a browser of their own. */
    private record Visitor(Browser browser, String id) {

        static Visitor of(String user) {
            Browser browser = new Browser();
            return new Visitor(browser, browser.signIn(user, "/menu").cookie("tsunagari_portal_browser"));
        }

        /** Statuses of PAR, token and UserInfo endpoint in a handshake from the hub. */
        List<Integer> statuses() {
            String hint = Handshake.parameter(browser.get("/hub/alpha/open").header("Location"), "login_hint");
            Response pushed = new Handshake().with("login_hint", hint).push();
            String uri = pushed.statusCode() == 201 ? pushed.path("request_uri") : new Handshake().requestUri();
            String code = Handshake.parameter(Handshake.authorize(browser, uri).header("Location"), "code");
            Response redeemed = Handshake.redeem(Handshake.redemption(code));
            if (redeemed.statusCode() != 200) {
                return List.of(pushed.statusCode(), redeemed.statusCode(), 0);
            }
            Response userInfo = given().header("Authorization", "Bearer " + redeemed.path("access_token")).get("/userinfo");
            return List.of(pushed.statusCode(), redeemed.statusCode(), userInfo.statusCode());
        }
    }

    private Visitor taro;
    private Visitor hanako;

    @BeforeEach
    void come() {
        taro = Visitor.of("taro");
        hanako = Visitor.of("hanako");
    }

    @ParameterizedTest
    @CsvSource({"PAR_STATUS_503,503,200,200", "STATUS_503,201,503,0", "USERINFO_STATUS_503,201,200,503"})
    void a_browser_is_known_at_every_endpoint_of_its_handshake(String fault, int par, int token, int userInfo) {
        Armed armed = Armed.always(fault).with("browser", taro.id()).arm();
        assertThat(hanako.statuses()).containsExactly(201, 200, 200);
        assertThat(taro.statuses()).containsExactly(par, token, userInfo);
        armed.struck(1);
    }

    @ParameterizedTest
    @CsvSource({"PAR_STATUS_503,503,200,200", "STATUS_503,201,503,0", "USERINFO_STATUS_503,201,200,503"})
    void a_person_is_known_at_every_endpoint_of_the_handshake(String fault, int par, int token, int userInfo) {
        Armed armed = Armed.always(fault).with("subject", "taro").arm();
        assertThat(hanako.statuses()).containsExactly(201, 200, 200);
        assertThat(taro.statuses()).containsExactly(par, token, userInfo);
        armed.struck(1);
    }

    @ParameterizedTest
    @CsvSource({"PAR_STATUS_503,503,200,200", "STATUS_503,201,503,0", "USERINFO_STATUS_503,201,200,503"})
    void a_pairwise_subject_means_the_same_person(String fault, int par, int token, int userInfo) {
        Armed.always(fault).with("subject", subjectAtAlpha("taro")).arm();
        assertThat(hanako.statuses()).containsExactly(201, 200, 200);
        assertThat(taro.statuses()).containsExactly(par, token, userInfo);
    }

    @Test
    void a_pushed_request_without_a_hint_is_nobodys() {
        Armed byPerson = Armed.once("PAR_STATUS_503").with("subject", "taro").arm();
        Armed byBrowser = Armed.once("PAR_STATUS_503").with("browser", taro.id()).arm();
        new Handshake().push().then().statusCode(201);
        byPerson.struck(0);
        byBrowser.struck(0);
    }

    @Test
    void another_client_does_not_use_a_fault_up() {
        Armed beta = Armed.once("PAR_STATUS_503").with("client", "beta").arm();
        new Handshake().push().then().statusCode(201);
        beta.struck(0);
        new Handshake().with("client_id", "beta").push(TestToken.assertion(Browser.issuer()).ofBeta());
        beta.struck(0);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_STATE", "MISSING_ISS", "DUPLICATE_CODE"})
    void one_browser_is_known_at_the_authorization_endpoint(String fault) {
        Armed armed = Armed.always(fault).with("browser", taro.id()).arm();
        Stream.of(hanako, taro).forEach(visitor -> new Handshake().authorize(visitor.browser()).then().statusCode(303));
        armed.struck(1);
    }

    @Test
    void whoever_signs_in_on_the_way_is_meant_and_not_whoever_was_signed_in_before() {
        Armed before = Armed.once("WRONG_STATE").with("subject", "taro").arm();
        Armed after = Armed.once("WRONG_STATE").with("subject", "hanako").arm();
        String next = Handshake.parameter(new Handshake().with("prompt", "login").authorize(taro.browser())
                .header("Location"), "next").replace("%2F", "/");
        taro.browser().signIn("hanako", next);
        taro.browser().get(next).then().statusCode(303);
        before.struck(0);
        after.struck(1);
    }

    @Test
    void two_tests_with_browsers_of_their_own_do_not_see_each_others_faults() {
        Armed.once("STATUS_503").with("browser", taro.id()).arm();
        Armed.once("USERINFO_STATUS_500").with("browser", hanako.id()).arm();
        assertThat(hanako.statuses()).containsExactly(201, 200, 500);
        assertThat(taro.statuses()).containsExactly(201, 503, 0);
        assertThat(hanako.statuses()).containsExactly(201, 200, 200);
        assertThat(taro.statuses()).containsExactly(201, 200, 200);
    }
}
