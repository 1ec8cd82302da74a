package tsunagari.link.journey;

import java.security.Key;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** ID tokens of the test portal: valid ones, and others by one change. */
public final class TestIdTokens {

    /** The key that the test portal publishes. */
    public static final EllipticCurveJsonWebKey PORTAL_KEY = key("portal-test");

    private final JwtClaims claims = new JwtClaims();
    private Key key = PORTAL_KEY.getPrivateKey();
    private String keyId = PORTAL_KEY.getKeyId();
    private String algorithm = "ES256";
    private String type = "JWT";

    private TestIdTokens() {
    }

    /** A token for hellowork that nothing is wrong with, but that the nonce must be given. */
    public static TestIdTokens valid(String subject) {
        TestIdTokens token = new TestIdTokens();
        Instant now = Instant.now();
        return token.with("iss", FakePortal.issuer()).with("aud", "hellowork").with("sub", subject)
                .with("iat", now.getEpochSecond()).with("exp", now.getEpochSecond() + 300)
                .with("auth_time", now.getEpochSecond() - 10).with("name", "求職 花子").with("jti", UUID.randomUUID().toString());
    }

    /** A logout token for hellowork: everything that the subject's browsers have there has ended. */
    public static TestIdTokens loggedOut(String subject) {
        TestIdTokens token = valid(subject).without("auth_time").without("name")
                .with("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        token.type = "logout+jwt";
        return token;
    }

    /** Replaces a claim. */
    public TestIdTokens with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    /** Leaves a claim out. */
    public TestIdTokens without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** Signs with this key, which says by itself what it is called and signs. */
    public TestIdTokens signedWith(PublicJsonWebKey other) {
        key = other.getPrivateKey();
        keyId = other.getKeyId();
        algorithm = other.getAlgorithm();
        return this;
    }

    /** Names no key. */
    public TestIdTokens withoutKeyId() {
        keyId = null;
        return this;
    }

    /** Signs with a key that the portal does not publish, under the published key's id. */
    public TestIdTokens signedByStranger() {
        key = key("stranger").getPrivateKey();
        return this;
    }

    /** Signs with the published public key's bytes as a shared secret. */
    public TestIdTokens signedWithPublicKeyAsSecret() {
        key = new org.jose4j.keys.HmacKey(PORTAL_KEY.getPublicKey().getEncoded());
        algorithm = "HS256";
        return this;
    }

    /** Does not sign. */
    public TestIdTokens unsigned() {
        key = null;
        algorithm = "none";
        return this;
    }

    /** The compact form. */
    public String sign() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        if (keyId != null) {
            jws.setKeyIdHeaderValue(keyId);
        }
        jws.setHeader("typ", type);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EllipticCurveJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
