package tsunagari.account.testing;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Service tokens; every builder starts from a valid one. */
public final class TestTokens {

    private final Map<String, Object> headers = new LinkedHashMap<>(Map.of("typ", "at+jwt", "kid", "link-1"));
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String algorithm = "ES256";
    private Key key = TestKeys.linkService().getPrivateKey();

    private TestTokens() {
        long now = Instant.now().getEpochSecond();
        claims.putAll(Map.of("iss", LinkServiceStub.url(), "aud", "tsunagari-account-service", "iat", now, "exp", now + 60,
                "jti", UUID.randomUUID().toString(),
                "scope", "credentials:verify credentials:settle accounts:read mismatches:resolve accounts:register"
                + " accounts:confirm accounts:withdraw accounts:notify"));
    }

    public static TestTokens valid() {
        return new TestTokens();
    }

    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public TestTokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    /** Seconds from now. */
    public TestTokens lifetime(long issuedAt, long expiresAt) {
        long now = Instant.now().getEpochSecond();
        return claim("iat", now + issuedAt).claim("exp", now + expiresAt);
    }

    public TestTokens header(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    public TestTokens withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    public TestTokens signedWith(String changedAlgorithm, Key changedKey) {
        algorithm = changedAlgorithm;
        key = changedKey;
        return this;
    }

    public String sign() {
        JwtClaims payload = new JwtClaims();
        claims.forEach(payload::setClaim);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setPayload(payload.toJson());
        headers.forEach(jws.getHeaders()::setObjectHeaderValue);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
