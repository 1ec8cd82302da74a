package tsunagari.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import tsunagari.events.SigningKey;

/** A token as link-service shows it (RFC 9068), or one that is wrong in one respect. */
final class ServiceToken {

    private static final String AUDIENCE = "tsunagari-account-service";
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String type = "at+jwt";
    private SigningKey key;
    private boolean signed = true;

    private ServiceToken(ServerUnderTest server, String scope) {
        this.key = server.key();
        claims.putAll(Map.of("iss", server.issuer(), "aud", AUDIENCE, "scope", scope, "site", server.site(),
                "jti", UUID.randomUUID().toString()));
        issued(Instant.now());
    }

    /** A good one, for one operation. */
    static ServiceToken of(ServerUnderTest server, String scope) {
        return new ServiceToken(server, scope);
    }

    ServiceToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    ServiceToken issued(Instant at) {
        return claim("iat", at.getEpochSecond()).claim("exp", at.plus(LIFETIME).getEpochSecond());
    }

    ServiceToken type(String other) {
        type = other;
        return this;
    }

    ServiceToken signedBy(SigningKey other) {
        key = other;
        return this;
    }

    /** {@code alg} is {@code none} (RFC 7519, section 6). */
    ServiceToken unsigned() {
        signed = false;
        return this;
    }

    /** Its compact form. */
    String compact() {
        JwtClaims payload = new JwtClaims();
        claims.forEach(payload::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue(key.id());
        signature.setPayload(payload.toJson());
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(signed ? key.algorithm() : AlgorithmIdentifiers.NONE);
        signature.setKey(signed ? key.key() : null);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the key " + key.id() + " does not sign " + key.algorithm(), e);
        }
    }
}
