package tsunagari.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes a token for the support API of a demonstration, whose link-service takes tokens that its own key has signed. */
final class SupportToken {
    /** What a token can permit. */
    static final List<String> ROLES = List.of("support", "auditor");

    private static final int MINUTES = 60;

    private SupportToken() {
    }

    /** A token of one hour. @throws LaunchException if the demonstration has not run yet */
    static String make(Path key, String issuer, String role) {
        try {
            return signed(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(key)), issuer, role);
        } catch (IOException e) {
            throw new LaunchException("There is no key yet; start ./demo first.", e);
        } catch (JoseException e) {
            throw new LaunchException(key + " cannot sign", e);
        }
    }

    private static String signed(PublicJsonWebKey key, String issuer, String role) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("tsunagari-support");
        claims.setSubject("demo-" + role);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", role);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
