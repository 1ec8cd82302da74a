package tsunagari.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.TestSites;

/** What the metadata say about the issuer, its endpoints, subjects and logout. */
final class AdvertisedEndpoints {

    private final Map<String, Object> metadata;

    AdvertisedEndpoints(Map<String, Object> metadata) {
        this.metadata = metadata;
    }

    Map<String, Consumer<Object>> checks() {
        return Map.ofEntries(Map.entry("issuer", this::issuer),
                Map.entry("tsunagari_mock", value -> assertThat(value).isEqualTo(true)),
                Map.entry("pushed_authorization_request_endpoint", value -> posted(value, 401)),
                Map.entry("token_endpoint", value -> posted(value, 401)),
                Map.entry("authorization_endpoint", value -> got(value, 400)),
                Map.entry("userinfo_endpoint", value -> got(value, 401)),
                Map.entry("jwks_uri", value -> got(value, 200)),
                Map.entry("end_session_endpoint", value -> got(value, 200)),
                Map.entry("subject_types_supported", this::subjects),
                Map.entry("backchannel_logout_supported", value -> assertThat(logoutToken()).isNotEmpty()),
                Map.entry("backchannel_logout_session_supported",
                        value -> assertThat(logoutToken().contains("\"sid\"")).isEqualTo(value)));
    }

    private void issuer(Object advertised) {
        String code = new Handshake().codeFor("taro");
        assertThat(IdTokens.claims(Handshake.redeem(Handshake.redemption(code))).getClaimValue("iss")).isEqualTo(advertised);
    }

    private void posted(Object address, int status) {
        assertThat(address.toString()).startsWith(metadata.get("issuer") + "/");
        assertThat(RestAssured.given().formParam("client_id", "alpha").post(address.toString()).statusCode())
                .isEqualTo(status);
    }

    private void got(Object address, int status) {
        assertThat(address.toString()).startsWith(metadata.get("issuer") + "/");
        assertThat(RestAssured.get(address.toString()).statusCode()).isEqualTo(status);
    }

    private void subjects(Object advertised) {
        assertThat(advertised).isEqualTo(List.of("pairwise"));
        Map<String, Map<String, String>> subjects = RestAssured.get("/mock/state").path("provider.subjects");
        assertThat(subjects.get("alpha").get("taro")).isNotEqualTo(subjects.get("beta").get("taro")).isNotEqualTo("taro");
    }

    private static String logoutToken() {
        TestSites.behave();
        Browser taro = Browser.of("taro");
        assertThat(Handshake.outcome(new Handshake().ask(taro))).isEqualTo("code");
        taro.post("/sign-out", Map.of()).then().statusCode(303);
        String form = TestSites.server().findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/alpha/backchannel-logout")))
                .get(0).getBodyAsString();
        return new String(Base64.getUrlDecoder().decode(form.split("=", 2)[1].split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
