package tsunagari.portal.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Armed;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class ContentFaultsTest extends PortalTest {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    @ParameterizedTest
    @CsvSource({"DISCOVERY_ISSUER_MISMATCH,issuer", "FOREIGN_TOKEN_ENDPOINT,token_endpoint",
        "PKCE_PLAIN_ONLY,code_challenge_methods_supported"})
    void each_metadata_fault_changes_one_member_once(String name, String member) {
        Map<String, Object> sound = metadata();
        Armed fault = Armed.once(name).arm();
        Map<String, Object> spoilt = metadata();
        assertThat(spoilt.get(member)).isNotNull().isNotEqualTo(sound.get(member));
        Map<String, Object> others = new TreeMap<>(spoilt);
        others.put(member, sound.get(member));
        assertThat(others).isEqualTo(sound);
        assertThat(metadata()).isEqualTo(sound);
        fault.struck(1);
        RestAssured.get("/mock/journal").then().body("entries.faults.flatten()", contains(name));
    }

    @Test
    void the_values_are_those_of_an_attack() {
        Armed.once("DISCOVERY_ISSUER_MISMATCH").arm();
        assertThat(metadata().get("issuer")).isEqualTo(Browser.issuer() + "/other");
        Armed.once("PKCE_PLAIN_ONLY").arm();
        assertThat(metadata().get("code_challenge_methods_supported")).isEqualTo(List.of("plain"));
    }

    @Test
    void a_spoilt_answer_is_not_cached() {
        RestAssured.get(DISCOVERY).then().header("Cache-Control", "public, max-age=60");
        Armed.once("PKCE_PLAIN_ONLY").arm();
        RestAssured.get(DISCOVERY).then().header("Cache-Control", "no-store");
    }

    @Test
    void the_foreign_token_endpoint_records_who_comes() {
        Armed.once("FOREIGN_TOKEN_ENDPOINT").arm();
        URI endpoint = URI.create((String) metadata().get("token_endpoint"));
        assertThat(endpoint.getHost()).isNotEqualTo(URI.create(Browser.issuer()).getHost());
        given().formParam("code", "secret").post(endpoint).then().statusCode(200).body("id_token", equalTo(null));
        RestAssured.get("/mock/journal").then().body("entries.path", hasItem("/mock/sink/foreign-token"));
    }

    @Test
    void userinfo_is_about_somebody_else_once_and_for_its_user_alone() {
        String header = "Bearer " + Handshake.redeem(Handshake.redemption(new Handshake().code("taro"))).path("access_token");
        Armed others = Armed.once("USERINFO_SUB_MISMATCH").with("subject", "hanako").arm();
        Armed mine = Armed.once("USERINFO_SUB_MISMATCH").with("subject", "taro").arm();
        Map<String, Object> spoilt = given().header("Authorization", header).get("/userinfo").path("");
        Map<String, Object> sound = given().header("Authorization", header).get("/userinfo").path("");
        assertThat(sound).containsEntry("sub", subjectAtAlpha("taro"));
        assertThat(spoilt.get("sub")).isNotNull().isNotEqualTo(sound.get("sub"));
        assertThat(spoilt.get("name")).isEqualTo(sound.get("name"));
        assertThat(spoilt).hasSameSizeAs(sound);
        mine.struck(1);
        others.struck(0);
    }

    private static Map<String, Object> metadata() {
        return RestAssured.get(DISCOVERY).then().statusCode(200).extract().path("");
    }
}
