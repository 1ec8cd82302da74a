package tsunagari.portal.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class AuthorizeFaultsTest extends PortalTest {

    private static final String SOUND = "code=CODE iss=ISSUER state=STATE";

    @ParameterizedTest
    @CsvSource({"ACCESS_DENIED,error=access_denied iss=ISSUER state=STATE",
        "TEMPORARILY_UNAVAILABLE,error=temporarily_unavailable iss=ISSUER state=STATE",
        "WRONG_STATE,code=CODE iss=ISSUER state=OTHER", "MISSING_STATE,code=CODE iss=ISSUER",
        "DUPLICATE_STATE,code=CODE iss=ISSUER state=STATE state=STATE", "WRONG_ISS,code=CODE iss=OTHER state=STATE",
        "MISSING_ISS,code=CODE state=STATE", "DUPLICATE_ISS,code=CODE iss=ISSUER iss=ISSUER state=STATE",
        "DUPLICATE_CODE,code=CODE code=CODE iss=ISSUER state=STATE"})
    void each_fault_changes_one_thing_once_and_for_its_user_alone(String fault, String expected) {
        Armed others = Armed.once(fault).with("subject", "hanako").arm();
        Armed mine = Armed.once(fault).with("subject", "taro").with("client", "alpha").arm();
        assertThat(answer("taro")).isEqualTo(expected);
        RestAssured.get("/mock/journal?client=alpha").then()
                .body("entries.findAll { it.path == '/authorize' }.faults.flatten()", contains(fault));
        assertThat(answer("taro")).isEqualTo(SOUND);
        mine.struck(1);
        others.struck(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCESS_DENIED", "TEMPORARILY_UNAVAILABLE"})
    void whoever_gets_no_code_has_none_and_was_not_signed_in(String fault) {
        Armed.once(fault).arm();
        Browser taro = Browser.of("taro");
        new Handshake().authorize(taro).then().statusCode(303);
        RestAssured.get("/mock/state").then().body("provider.openCodes", equalTo(0));
        taro.post("/sign-out", Map.of()).then().statusCode(303);
        TestSites.server().verify(0, postRequestedFor(urlEqualTo("/alpha/backchannel-logout")));
        answer("taro");
        RestAssured.get("/mock/state").then().body("provider.openCodes", equalTo(1));
    }

    @Test
    void without_a_fault_nothing_is_in_the_journal() {
        assertThat(answer("taro")).isEqualTo(SOUND);
        RestAssured.get("/mock/journal").then().body("entries.faults.flatten()", empty());
    }

    @Test
    void a_pairwise_subject_names_the_same_person() {
        Armed fault = Armed.once("WRONG_STATE").with("subject", subjectAtAlpha("taro")).arm();
        assertThat(answer("hanako")).isEqualTo(SOUND);
        assertThat(answer("taro")).isEqualTo("code=CODE iss=ISSUER state=OTHER");
        fault.struck(1);
    }

    @Test
    void a_typed_subject_can_be_meant() {
        Armed.once("MISSING_STATE").with("subject", "somebody typed").arm();
        assertThat(answer("somebody typed")).isEqualTo("code=CODE iss=ISSUER");
    }

    @Test
    void faults_for_two_clients_do_not_meet() {
        Armed beta = Armed.once("WRONG_STATE").with("client", "beta").arm();
        assertThat(answer("taro")).isEqualTo(SOUND);
        beta.struck(0);
    }

    @Test
    void two_faults_strike_the_same_answer() {
        Armed.once("MISSING_ISS").arm();
        Armed.once("DUPLICATE_CODE").arm();
        assertThat(answer("taro")).isEqualTo("code=CODE code=CODE state=STATE");
    }

    @Test
    void a_parameter_that_is_not_sent_does_not_use_a_fault_up() {
        Armed duplicate = Armed.once("DUPLICATE_CODE").arm();
        Armed.once("ACCESS_DENIED").arm();
        assertThat(answer("taro")).isEqualTo("error=access_denied iss=ISSUER state=STATE");
        duplicate.struck(0);
    }

    private static String answer(String user) {
        return named(new Handshake().authorize(Browser.of(user)).then().statusCode(303).extract().header("Location"));
    }

    /** The query in alphabetical order, with what changes from one handshake to the next under its name. */
    private static String named(String location) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            parameters.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[0] + "=" + named(parts[0], value));
        }
        return String.join(" ", parameters.values().stream().flatMap(List::stream).toList());
    }

    private static String named(String name, String value) {
        return switch (name) {
            case "code" -> "CODE";
            case "state" -> value.equals("state-of-the-test") ? "STATE" : "OTHER";
            case "iss" -> value.equals(Browser.issuer()) ? "ISSUER" : "OTHER";
            default -> value;
        };
    }
}
