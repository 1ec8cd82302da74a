package tsunagari.portal.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class HubFaultsTest extends PortalTest {

    private static final String ID = "22222222-2222-4333-8444-555555555555";

    @Test
    void a_changed_subject_is_in_the_id_token_once_and_for_its_user_alone() throws Exception {
        String genuine = subjectAtAlpha("taro");
        Armed others = Armed.once("SUBJECT_CHANGED").with("subject", "hanako").arm();
        Armed mine = Armed.once("SUBJECT_CHANGED").with("subject", "taro").arm();
        ReceivedIdToken token = ReceivedIdToken.of("taro");
        assertThat(token.claim("sub")).isNotEqualTo(genuine);
        assertThat(token.deviations(genuine)).containsExactly("claim sub");
        assertThat(ReceivedIdToken.of("taro").deviations(genuine)).isEmpty();
        mine.struck(1);
        others.struck(0);
    }

    @Test
    void a_changed_subject_stays_the_same_and_userinfo_agrees() throws Exception {
        Armed.always("SUBJECT_CHANGED").with("subject", "taro").arm();
        Object changed = ReceivedIdToken.of("taro").claim("sub");
        assertThat(ReceivedIdToken.of("taro").claim("sub")).isEqualTo(changed);
        String accessToken = Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("access_token");
        given().header("Authorization", "Bearer " + accessToken).get("/userinfo").then().body("sub", equalTo(changed));
    }

    @Test
    void a_changed_subject_has_connections_of_its_own_while_the_fault_is_armed() throws Exception {
        Browser taro = Browser.of("taro");
        Armed fault = Armed.always("SUBJECT_CHANGED").with("subject", "taro").arm();
        taro.get("/hub").then().body(containsString("data-testid=\"connect-alpha\""));
        String changed = (String) ReceivedIdToken.of("taro").claim("sub");
        event(changed, "connection-established", 1_800_000_000L).statusCode(202);
        taro.get("/hub").then().body(containsString("data-testid=\"open-alpha\""));
        taro.get("/hub/alpha/completed").then().statusCode(200);
        fault.clear();
        RestAssured.get("/mock/connections/taro/alpha").then().body("generation", equalTo(1_700_000_001));
    }

    @Test
    void the_hub_shows_a_connection_that_is_not_there() {
        Browser hanako = Browser.of("hanako");
        Armed fault = Armed.once("PORTAL_SAYS_CONNECTED").with("subject", "hanako").with("client", "alpha").arm();
        hanako.get("/hub").then().body(containsString("data-testid=\"open-alpha\""))
                .body(containsString("data-testid=\"connect-beta\""));
        fault.struck(1);
        hanako.get("/hub").then().body(containsString("data-testid=\"connect-alpha\""));
        RestAssured.get("/mock/connections/hanako/alpha").then().statusCode(404);
        RestAssured.get("/mock/journal").then().body("entries.find { it.path == '/hub' }.faults",
                contains("PORTAL_SAYS_CONNECTED"));
    }

    @Test
    void somebody_else_and_a_connected_site_do_not_use_the_false_connection_up() {
        Armed fault = Armed.once("PORTAL_SAYS_CONNECTED").with("client", "alpha").with("subject", "taro").arm();
        Browser.of("hanako").get("/hub").then().body(containsString("data-testid=\"connect-alpha\""));
        Browser.of("taro").get("/hub").then().body(containsString("data-testid=\"open-alpha\""));
        fault.struck(0);
    }

    @Test
    void the_hub_stays_pending_whatever_event_comes() {
        Browser hanako = Browser.of("hanako");
        Armed fault = Armed.always("PENDING_FOREVER").with("subject", "hanako").arm();
        hanako.get("/hub").then().body(containsString("data-testid=\"connect-alpha\""));
        for (String type : List.of("connection-pending", "connection-established", "connection-released")) {
            event(subjectAtAlpha("hanako"), type, 1_800_000_000L).statusCode(202);
            hanako.get("/hub").then().body(containsString("data-testid=\"pending-alpha\""));
        }
        fault.struck(3);
        fault.clear();
        hanako.get("/hub").then().body(not(containsString("data-testid=\"pending-alpha\"")));
    }

    private static ValidatableResponse event(String subject, String type, long generation) {
        EncoderConfig asText = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/secevent+jwt", ContentType.TEXT);
        return given().config(RestAssured.config().encoderConfig(asText)).contentType("application/secevent+jwt")
                .body(TestToken.event(Browser.issuer(), subject, type,
                        Map.of("connection_id", ID, "generation", generation)).compact())
                .post("/events").then();
    }
}
