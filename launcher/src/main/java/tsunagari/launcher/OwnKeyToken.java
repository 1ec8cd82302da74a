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

/**
 * A token that a service's own key signs (ES256), for those who stand in for somebody else on this machine.
 *
 * @param type    header {@code typ}
 * @param roles   claim {@code groups}; absent if empty
 * @param minutes how long it is valid
 */
public record OwnKeyToken(String type, String issuer, String audience, String subject, List<String> roles, int minutes) {
    /** Signs it. @throws LaunchException if the key is not there or cannot sign */
    public String sign(Path key) {
        try {
            return signed(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(key)));
        } catch (IOException e) {
            throw new LaunchException("There is no key yet; start ./demo first.", e);
        } catch (JoseException e) {
            throw new LaunchException(key + " cannot sign", e);
        }
    }

    private String signed(PublicJsonWebKey key) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setGeneratedJwtId();
        if (!roles.isEmpty()) {
            claims.setStringListClaim("groups", roles);
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
