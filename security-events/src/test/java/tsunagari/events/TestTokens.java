package tsunagari.events;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Tokens of every kind that goes over these wires, each valid until one thing is changed. */
final class TestTokens {

    static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    static final String ISSUER = "https://portal.example";
    static final String AUDIENCE = "hellowork";
    static final String RELEASED = "urn:tsunagari:event:connection-released";

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Key key = TestKeys.SENDER.getPrivateKey();
    private String payload;

    private TestTokens(String type) {
        header("typ", type).header("alg", "ES256").header("kid", TestKeys.SENDER.getKeyId());
        claim("iss", ISSUER).claim("aud", AUDIENCE).claim("iat", NOW.getEpochSecond()).claim("jti", "token-1");
    }

    static TestTokens event() {
        return new TestTokens("secevent+jwt").claim("toe", NOW.getEpochSecond())
                .claim("sub_id", Map.of("format", "iss_sub", "iss", ISSUER, "sub", "subject-1"))
                .claim("events", Map.of(RELEASED, Map.of("connection_id", "c-1", "generation", 1700000000L)));
    }

    static TestTokens logout() {
        return new TestTokens("logout+jwt").claim("sub", "subject-1").claim("exp", in(Duration.ofMinutes(2)))
                .claim("events", Map.of(LogoutToken.EVENT, Map.of()));
    }

    static TestTokens idToken() {
        return new TestTokens("JWT").claim("sub", "subject-1").claim("exp", in(Duration.ofMinutes(2)))
                .claim("nonce", "n").claim("auth_time", NOW.getEpochSecond());
    }

    static TestTokens service() {
        return new TestTokens("at+jwt").claim("scope", "accounts:read").claim("exp", in(Duration.ofMinutes(1)));
    }

    static TestTokens clientAssertion() {
        return new TestTokens("JWT").claim("sub", ISSUER).claim("exp", in(Duration.ofMinutes(1)));
    }

    static long in(Duration time) {
        return NOW.plus(time).getEpochSecond();
    }

    TestTokens header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    TestTokens withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    TestTokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    TestTokens payload(String text) {
        payload = text;
        return this;
    }

    TestTokens signedWith(String algorithm, Key otherKey) {
        key = otherKey;
        return header("alg", algorithm);
    }

    String compact() {
        JsonWebSignature signature = new JsonWebSignature();
        new HashMap<>(header).forEach((name, value) -> signature.getHeaders().setObjectHeaderValue(name, value));
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setKey(key);
        signature.setPayload(payload != null ? payload : JsonUtil.toJson(claims));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
