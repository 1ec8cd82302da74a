package tsunagari.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.testing.BasicPortal;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestToken;

/** What the metadata say about clients' authentication, tokens and claims. */
final class AdvertisedTokens {

    private final String scopes;

    AdvertisedTokens(Map<String, Object> metadata) {
        this.scopes = String.join(" ", (List<String>) metadata.get("scopes_supported"));
    }

    Map<String, Consumer<Object>> checks() {
        return Map.of("grant_types_supported", this::grantTypes,
                "token_endpoint_auth_methods_supported", this::methods,
                "token_endpoint_auth_signing_alg_values_supported", this::assertionAlgorithms,
                "id_token_signing_alg_values_supported", this::idTokenAlgorithm,
                "scopes_supported", this::scopes,
                "claims_supported", this::claims,
                "dpop_signing_alg_values_supported", this::dpop);
    }

    private void grantTypes(Object advertised) {
        assertThat(advertised).isEqualTo(List.of("authorization_code"));
        redeemed().then().statusCode(200);
        for (String other : List.of("refresh_token", "client_credentials", "password", "implicit")) {
            Map<String, String> form = form();
            form.put("grant_type", other);
            assertThat(Handshake.outcome(Handshake.redeem(form))).isEqualTo("unsupported_grant_type");
        }
    }

    private void methods(Object advertised) {
        List<String> methods = (List<String>) advertised;
        assertThat(List.of("private_key_jwt", "client_secret_basic", "client_secret_post")).containsAll(methods);
        accepted(methods.contains("private_key_jwt"), redeemed());
        accepted(methods.contains("client_secret_basic"), RestAssured.given().auth().preemptive()
                .basic("alpha", BasicPortal.ENCODED_SECRET).formParams(form()).post("/token"));
        accepted(methods.contains("client_secret_post"),
                RestAssured.given().formParams(form()).formParam("client_secret", BasicPortal.SECRET).post("/token"));
        accepted(false, RestAssured.given().formParams(form()).post("/token"));
    }

    private void assertionAlgorithms(Object advertised) {
        List<String> algorithms = (List<String>) advertised;
        assertThat(List.of("ES256", "PS256", "RS256")).containsAll(algorithms);
        accepted(algorithms.contains("ES256"), Handshake.redeem(form(), assertion()));
        for (String algorithm : List.of("PS256", "RS256", "PS512", "RS512")) {
            accepted(algorithms.contains(algorithm), Handshake.redeem(form(), assertion().byRsa(algorithm)));
        }
        accepted(false, Handshake.redeem(form(), assertion().header("alg", "none")));
    }

    private void idTokenAlgorithm(Object advertised) {
        assertThat(advertised).isEqualTo(List.of(IdTokens.algorithm(redeemed())));
    }

    private void scopes(Object advertised) {
        String code = new Handshake().with("scope", "email phone offline_access " + scopes).codeFor("taro");
        assertThat(Set.of(Handshake.redeem(Handshake.redemption(code)).path("scope").toString().split(" ")))
                .containsExactlyInAnyOrderElementsOf((List<String>) advertised);
    }

    private void claims(Object advertised) {
        Response tokens = redeemed();
        Set<String> given = new HashSet<>(IdTokens.claims(tokens).getClaimNames());
        given.addAll(RestAssured.given().header("Authorization", "Bearer " + tokens.path("access_token"))
                .get("/userinfo").<Map<String, Object>>as(Map.class).keySet());
        assertThat(given).containsExactlyInAnyOrderElementsOf((List<String>) advertised);
    }

    void dpop(Object advertised) {
        List<String> algorithms = (List<String>) advertised;
        assertThat(List.of("ES256", "PS256")).containsAll(algorithms);
        for (String algorithm : List.of("ES256", "PS256", "RS256")) {
            PublicJsonWebKey key = algorithm.equals("ES256") ? TestKeys.STRANGER.key() : TestKeys.rsaOfAlpha();
            Response challenged = proven(TestToken.proof(key, "POST", "/token").header("alg", algorithm));
            String nonce = challenged.header("DPoP-Nonce");
            Response answer = nonce == null ? challenged
                    : proven(TestToken.proof(key, "POST", "/token").header("alg", algorithm).claim("nonce", nonce));
            String expected = algorithms.isEmpty() ? "Bearer" : algorithms.contains(algorithm) ? "DPoP" : null;
            assertThat((String) answer.path("token_type")).as(algorithm).isEqualTo(expected);
        }
    }

    private Response proven(TestToken proof) {
        return Handshake.request(form()).header("DPoP", proof.compact()).post("/token");
    }

    private Response redeemed() {
        return Handshake.redeem(form());
    }

    private Map<String, String> form() {
        return Handshake.redemption(new Handshake().with("scope", scopes).codeFor("taro"));
    }

    private static TestToken assertion() {
        return TestToken.assertion(Browser.issuer());
    }

    private static void accepted(boolean expected, Response response) {
        assertThat(response.statusCode()).isEqualTo(expected ? 200 : 401);
        if (!expected) {
            assertThat((String) response.path("error")).isEqualTo("invalid_client");
        }
    }
}
