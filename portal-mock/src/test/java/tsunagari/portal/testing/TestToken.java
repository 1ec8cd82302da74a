package tsunagari.portal.testing;

import java.security.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token of site alpha, well-formed until a test changes one thing. */
public final class TestToken {

    private final Map<String, Object> claims = new HashMap<>();
    private final Map<String, Object> headers = new HashMap<>(Map.of("alg", "ES256", "kid", "key-of-alpha"));
    private Key key = TestKeys.ALPHA.key().getPrivateKey();

    private TestToken() {
    }

    /** A client assertion that the portal accepts. */
    public static TestToken assertion(String issuer) {
        long now = TestClock.epochSecond();
        return new TestToken().header("typ", "JWT").claim("iss", "alpha").claim("sub", "alpha").claim("aud", issuer)
                .claim("iat", now).claim("exp", now + 60).claim("jti", UUID.randomUUID().toString());
    }

    /** A bearer token by which the portal knows alpha. */
    public static TestToken bearer(String issuer) {
        return assertion(issuer).header("typ", "at+jwt");
    }

    /** An event that the portal accepts: this subject's connection is now ACTIVE. */
    public static TestToken event(String issuer, String subject, String type, Map<String, Object> body) {
        long now = TestClock.epochSecond();
        return new TestToken().header("typ", "secevent+jwt").claim("iss", "alpha").claim("aud", issuer)
                .claim("iat", now).claim("toe", now).claim("jti", UUID.randomUUID().toString())
                .claim("sub_id", Map.of("format", "iss_sub", "iss", issuer, "sub", subject))
                .claim("events", Map.of("urn:tsunagari:event:" + type, body));
    }

    /** A DPoP proof that the portal accepts where it needs no nonce (RFC 9449, section 4.2). */
    public static TestToken proof(PublicJsonWebKey key, String method, String path) {
        return new TestToken().header("typ", "dpop+jwt").header("kid", null)
                .header("jwk", key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)).signedBy(key.getPrivateKey())
                .claim("htm", method).claim("htu", Browser.issuer() + path).claim("iat", TestClock.epochSecond())
                .claim("jti", UUID.randomUUID().toString());
    }

    /** With another value of a claim. */
    public TestToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Without a claim. */
    public TestToken without(String name) {
        claims.remove(name);
        return this;
    }

    /** With another value of a header; null leaves it out. */
    public TestToken header(String name, Object value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Signed by another key. */
    public TestToken signedBy(Key other) {
        key = other;
        return this;
    }

    /** Signed by alpha's RSA key. */
    public TestToken byRsa(String algorithm) {
        return header("alg", algorithm).header("kid", "rsa-of-alpha").signedBy(TestKeys.rsaOfAlpha().getPrivateKey());
    }

    /** Issued by beta, with beta's key. */
    public TestToken ofBeta() {
        return claim("iss", "beta").claim("sub", "beta").header("kid", "key-of-beta")
                .signedBy(TestKeys.BETA.key().getPrivateKey());
    }

    /** The compact form. */
    public String compact() {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            headers.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
            if (headers.containsKey("crit")) {
                jws.setKnownCriticalHeaders(((List<?>) headers.get("crit")).toArray(String[]::new));
            }
            jws.setDoKeyValidation(false);
            jws.setPayload(JsonUtil.toJson(claims));
            jws.setKey("none".equals(headers.get("alg")) ? null : key);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A moment relative to now, in Unix seconds. */
    public static long inSeconds(long seconds) {
        return Instant.ofEpochSecond(TestClock.epochSecond()).plusSeconds(seconds).getEpochSecond();
    }
}
