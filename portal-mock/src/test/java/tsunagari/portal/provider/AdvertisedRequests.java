package tsunagari.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;

/** What the metadata say about authorization requests and responses. */
final class AdvertisedRequests {

    private final boolean pushed;

    AdvertisedRequests(Map<String, Object> metadata) {
        this.pushed = metadata.containsKey("pushed_authorization_request_endpoint");
    }

    Map<String, Consumer<Object>> checks() {
        return Map.of(
                "require_pushed_authorization_requests", this::pushing,
                "response_types_supported", value -> only("response_type", value, "unsupported_response_type",
                        List.of("code", "token", "id_token", "code id_token", "none")),
                "response_modes_supported", value -> only("response_mode", value, "invalid_request",
                        List.of("query", "fragment", "form_post", "jwt")),
                "code_challenge_methods_supported", value -> only("code_challenge_method", value, "invalid_request",
                        List.of("S256", "plain", "S512")),
                "prompt_values_supported", this::prompts,
                "acr_values_supported", this::contexts,
                "authorization_response_iss_parameter_supported", this::named,
                "claims_parameter_supported", this::claimsParameter,
                "request_parameter_supported", value -> refused(value, "request", "request_not_supported"),
                "request_uri_parameter_supported", value -> refused(value, "request_uri",
                        pushed ? "invalid_request" : "request_uri_not_supported"));
    }

    private void pushing(Object required) {
        Response plain = Browser.of("taro").request().queryParams(new Handshake().parameters()).get("/authorize");
        assertThat(Handshake.outcome(plain)).isEqualTo(Boolean.TRUE.equals(required) ? "page" : "code");
        assertThat(required).isEqualTo(pushed);
    }

    private static void only(String parameter, Object advertised, String error, List<String> candidates) {
        assertThat(candidates).containsAll((List<String>) advertised);
        for (String value : candidates) {
            String outcome = Handshake.outcome(new Handshake().with(parameter, value).ask(Browser.of("taro")));
            assertThat(outcome).as("%s=%s", parameter, value)
                    .isEqualTo(((List<?>) advertised).contains(value) ? "code" : error);
        }
    }

    private void prompts(Object advertised) {
        assertThat((List<String>) advertised).containsExactlyInAnyOrder("none", "login", "select_account");
        assertThat(prompted("none")).isEqualTo("code");
        assertThat(prompted("login")).isEqualTo("sign-in");
        assertThat(prompted("select_account")).isEqualTo("sign-in");
        assertThat(prompted("consent")).isEqualTo("invalid_request");
        assertThat(prompted("create")).isEqualTo("invalid_request");
    }

    private static String prompted(String prompt) {
        return Handshake.outcome(new Handshake().with("prompt", prompt).ask(Browser.of("taro")));
    }

    private void contexts(Object advertised) {
        for (Object acr : (List<?>) advertised) {
            String code = new Handshake().with("acr_values", acr.toString()).codeFor("taro");
            assertThat(IdTokens.claims(Handshake.redeem(Handshake.redemption(code))).getClaimValue("acr")).isEqualTo(acr);
        }
    }

    private void named(Object advertised) {
        String success = new Handshake().ask(Browser.of("taro")).header("Location");
        String error = new Handshake().with("prompt", "none").ask(new Browser()).header("Location");
        assertThat(success.contains("&iss=")).isEqualTo(advertised);
        assertThat(error).contains("error=login_required").contains("state=state-of-the-test");
        assertThat(error.contains("&iss=")).isEqualTo(advertised);
    }

    private void claimsParameter(Object supported) {
        assertThat(supported).isEqualTo(false);
        String code = new Handshake().with("scope", "openid")
                .with("claims", "{\"id_token\":{\"name\":{\"essential\":true}}}").codeFor("taro");
        assertThat(IdTokens.claims(Handshake.redeem(Handshake.redemption(code))).hasClaim("name")).isFalse();
    }

    private static void refused(Object supported, String parameter, String error) {
        assertThat(supported).isEqualTo(false);
        Response response = new Handshake().with(parameter, "urn:example:object").ask(Browser.of("taro"));
        assertThat(Handshake.outcome(response)).isEqualTo(error);
    }
}
