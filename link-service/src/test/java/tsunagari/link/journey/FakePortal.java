package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** A portal that answers as the test says. */
public final class FakePortal {

    private static final String DISCOVERY = """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/jwks","pushed_authorization_request_endpoint":"%1$s/par",
             "require_pushed_authorization_requests":true,"code_challenge_methods_supported":["S256"],
             "end_session_endpoint":"%1$s/end-session","introspection_endpoint":"%1$s/introspect",
             "authorization_response_iss_parameter_supported":true,"tsunagari_mock":true}""";

    private FakePortal() {
    }

    /** The portal's issuer identifier. */
    public static String issuer() {
        return "http://localhost:" + OutsideWorld.portalPort();
    }

    /** Forgets every request and answers everything but the token request as a portal does. */
    public static void reset() {
        server().resetMappings();
        server().resetRequests();
        answer(get("/.well-known/openid-configuration"), okJson(DISCOVERY.formatted(issuer())));
        answer(get("/jwks"), okJson(new JsonWebKeySet(TestIdTokens.PORTAL_KEY).toJson(OutputControlLevel.PUBLIC_ONLY)));
        answer(post("/par"), okJson("{\"request_uri\":\"urn:ietf:params:oauth:request_uri:1\",\"expires_in\":60}")
                .withStatus(201));
        answer(post("/events"), aResponse().withStatus(202));
    }

    /** Answers the token request with this ID token. */
    public static void issues(TestIdTokens idToken) {
        tokenAnswer(tokens(idToken));
    }

    /** Answers the token request for this code with this ID token, whatever the others get. */
    static void issuesFor(String code, TestIdTokens idToken) {
        answer(post("/token").atPriority(1).withRequestBody(containing("code=" + code)), tokens(idToken));
    }

    private static ResponseDefinitionBuilder tokens(TestIdTokens idToken) {
        return okJson("""
                {"access_token":"at","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(idToken.sign()));
    }

    /** Answers the token request like this. */
    public static void tokenAnswer(ResponseDefinitionBuilder answer) {
        answer(post("/token"), answer);
    }

    /** Answers a request like this from now on. */
    public static void answer(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server().register(request.willReturn(answer));
    }

    /** The parameters of the latest pushed authorization request. */
    public static Map<String, String> lastPar() {
        List<LoggedRequest> requests = requests("/par");
        return form(requests.get(requests.size() - 1));
    }

    /** The parameters of a request's form. */
    public static Map<String, String> form(LoggedRequest request) {
        return Arrays.stream(request.getBodyAsString().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    /** The POST requests to this path, oldest first. */
    public static List<LoggedRequest> requests(String path) {
        return server().find(postRequestedFor(urlEqualTo(path)));
    }

    /** Every request that the portal got. */
    public static int requestCount() {
        return server().getServeEvents().size();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static WireMock server() {
        return OutsideWorld.portal();
    }
}
