package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.link.testing.TestClock;

/** One site's own provider, at a path of its own beside the other sites' ones. */
final class Provider {

    private final String site;
    private final PublicJsonWebKey key;
    private Map<String, String> request = Map.of();

    Provider(String site, PublicJsonWebKey key) {
        this.site = site;
        this.key = key;
    }

    String issuer() {
        return FakePortal.issuer() + "/" + site;
    }

    /** Publishes metadata, keys, and answers pushed requests. */
    Provider up() {
        metadata(Map.of());
        publishes(key);
        answers("par", okJson("{\"request_uri\":\"urn:x\",\"expires_in\":60}").withStatus(201));
        return this;
    }

    /** Publishes metadata with these changes; null leaves a member out. */
    void metadata(Map<String, Object> changes) {
        Map<String, Object> members = new LinkedHashMap<>(Map.of("issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks", "userinfo_endpoint", issuer() + "/userinfo",
                "code_challenge_methods_supported", List.of("S256")));
        members.putAll(changes);
        FakePortal.answer(get("/" + site + "/.well-known/openid-configuration"), okJson(JsonUtil.toJson(members)));
    }

    /** Publishes these keys and no other. */
    void publishes(JsonWebKey... keys) {
        FakePortal.answer(get("/" + site + "/jwks"),
                okJson(new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY)));
    }

    /** Answers a post to this endpoint like this. */
    void answers(String endpoint, ResponseDefinitionBuilder answer) {
        FakePortal.answer(post("/" + site + "/" + endpoint), answer);
    }

    /** Answers a get of this endpoint like this. */
    void shows(String endpoint, ResponseDefinitionBuilder answer) {
        FakePortal.answer(get("/" + site + "/" + endpoint), answer);
    }

    /** A token of this provider that nothing is wrong with, but that the nonce must be given. */
    TestIdTokens token(String subject) {
        return ours(TestIdTokens.valid(subject)).with("auth_time", TestClock.now().getEpochSecond() - 10);
    }

    /** Says that everything that the subject's browsers have at the site has ended. */
    TestIdTokens loggedOut(String subject) {
        return ours(TestIdTokens.loggedOut(subject));
    }

    private TestIdTokens ours(TestIdTokens token) {
        long now = TestClock.now().getEpochSecond();
        return token.with("iss", issuer()).with("aud", site).with("iat", now).with("exp", now + 300).signedWith(key);
    }

    /** Begins a handshake. */
    HttpResponse<String> start(TestBrowser browser, String target) {
        HttpResponse<String> answer = browser.get("/" + site + "/initiate-login?iss=" + encoded(issuer())
                + "&target_link_uri=" + encoded(OutsideWorld.linkUrl() + "/" + site + "/" + target));
        if (answer.statusCode() == 302) {
            asked(answer);
        }
        return answer;
    }

    /** The browser is sent to the provider by this answer, which counts as the latest start. */
    void asked(HttpResponse<String> answer) {
        Map<String, String> query = query(Journey.location(answer));
        List<LoggedRequest> pushed = FakePortal.requests("/" + site + "/par");
        request = query.containsKey("request_uri") ? FakePortal.form(pushed.get(pushed.size() - 1)) : query;
    }

    /** What the provider was asked at the latest start. */
    Map<String, String> request() {
        return request;
    }

    /** Answers the latest start with this token; the answer to the callback. */
    HttpResponse<String> finish(TestBrowser browser, TestIdTokens token) {
        issues("token", token);
        return browser.get(callback());
    }

    /** Answers a token request at this endpoint. */
    void issues(String endpoint, TestIdTokens token) {
        answers(endpoint, tokens(token));
    }

    /** Answers the token request for the latest start alone, of whatever other ones there are. */
    void issuesForThis(TestIdTokens token) {
        FakePortal.answer(post("/" + site + "/token").withRequestBody(containing("code=" + code())), tokens(token));
    }

    /** The path of the callback of the latest start. */
    String callback() {
        return "/" + site + "/callback?code=" + code() + "&state=" + request.get("state");
    }

    private String code() {
        return "code-" + request.get("state");
    }

    private ResponseDefinitionBuilder tokens(TestIdTokens token) {
        return okJson("{\"access_token\":\"at\",\"token_type\":\"bearer\",\"id_token\":\"%s\"}"
                .formatted(token.with("nonce", request.get("nonce")).sign()));
    }

    /** A whole handshake; the answer to the callback. */
    HttpResponse<String> handshake(TestBrowser browser, String target, TestIdTokens token) {
        HttpResponse<String> started = start(browser, target);
        if (started.statusCode() != 302) {
            throw new AssertionError("the handshake did not start: " + started.statusCode());
        }
        return finish(browser, token);
    }

    /** The latest post to this endpoint. */
    LoggedRequest latest(String endpoint) {
        List<LoggedRequest> requests = FakePortal.requests("/" + site + "/" + endpoint);
        return requests.get(requests.size() - 1);
    }

    /** How often this was fetched. */
    int fetches(String path) {
        return OutsideWorld.portal().find(getRequestedFor(urlEqualTo("/" + site + path))).size();
    }

    /** How often this was posted to. */
    int posts(String path) {
        return OutsideWorld.portal().find(postRequestedFor(urlEqualTo("/" + site + path))).size();
    }

    private static Map<String, String> query(String location) {
        return Arrays.stream(location.substring(location.indexOf('?') + 1).split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
