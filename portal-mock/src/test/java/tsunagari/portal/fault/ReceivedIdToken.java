package tsunagari.portal.fault;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.TestClock;

/** An ID token as alpha got it, and everything in which it differs from the one that it should have got. */
final class ReceivedIdToken {

    private final String compact;
    private final String accessToken;
    private final Map<String, Object> headers;
    private final Map<String, Object> claims;

    private ReceivedIdToken(Response answer) throws Exception {
        this.compact = answer.path("id_token");
        this.accessToken = answer.path("access_token");
        String[] parts = compact.split("\\.");
        this.headers = json(parts[0]);
        this.claims = json(parts[1]);
    }

    /** The token of a new handshake of a user. */
    static ReceivedIdToken of(String user) throws Exception {
        return new ReceivedIdToken(Handshake.redeem(Handshake.redemption(new Handshake().code(user)))
                .then().statusCode(200).extract().response());
    }

    /** Names of headers and claims that are not as they should be, and {@code signature}. */
    SortedSet<String> deviations(String subject) throws Exception {
        SortedSet<String> found = new TreeSet<>();
        Map<String, Object> key = RestAssured.get("/jwks").path("keys[0]");
        compare(found, "header ", headers, Map.of("alg", "ES256", "typ", "JWT", "kid", key.get("kid")));
        compare(found, "claim ", claims, Map.of("iss", Browser.issuer(), "aud", "alpha", "sub", subject,
                "nonce", "nonce-of-the-test", "acr", "urn:tsunagari:acr:demonstration", "name", "求職 太郎", "at_hash", hash(),
                "iat", near("iat", 0), "exp", near("exp", 300), "auth_time", near("auth_time", 0)));
        if (!signedWith(portalKey())) {
            found.add("signature");
        }
        return found;
    }

    boolean signedWith(Key key) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setKnownCriticalHeaders("urn:tsunagari:nobody-knows-this");
        jws.setCompactSerialization(compact);
        jws.setKey(key);
        try {
            return !jws.getAlgorithmHeaderValue().equals("none") && jws.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    static Key portalKey() throws Exception {
        return new JsonWebKeySet(RestAssured.get("/jwks").asString()).getJsonWebKeys().get(0).getKey();
    }

    String compact() {
        return compact;
    }

    Object header(String name) {
        return headers.get(name);
    }

    Object claim(String name) {
        return claims.get(name);
    }

    long ahead(String claim) {
        return (Long) claims.get(claim) - TestClock.epochSecond();
    }

    private Object near(String claim, long ahead) {
        boolean near = claims.get(claim) instanceof Long && Math.abs(ahead(claim) - ahead) < 30;
        return near ? claims.get(claim) : "something else";
    }

    private String hash() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOf(RandomIds.sha256(accessToken), 16));
    }

    private static void compare(SortedSet<String> found, String kind, Map<String, Object> is, Map<String, Object> should) {
        SortedSet<String> names = new TreeSet<>(is.keySet());
        names.addAll(should.keySet());
        names.removeIf(name -> should.containsKey(name) && should.get(name).equals(is.get(name)));
        names.forEach(name -> found.add(kind + name));
    }

    private static Map<String, Object> json(String part) throws Exception {
        return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
