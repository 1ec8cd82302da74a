package tsunagari.portal.fault.token;

import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An ID token while it is being spoilt: as it should be, but for what the faults change. */
final class ForgedIdToken {

    private final Map<String, Object> claims;
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final PublicJsonWebKey genuine;
    private final long issuedAt;
    private Key key;
    private boolean broken;

    ForgedIdToken(Map<String, Object> claims, PublicJsonWebKey genuine) {
        this.claims = new LinkedHashMap<>(claims);
        this.genuine = genuine;
        this.issuedAt = ((Number) claims.get("iat")).longValue();
        this.key = genuine.getPrivateKey();
        headers.put("alg", genuine.getAlgorithm());
        headers.put("typ", "JWT");
        headers.put("kid", genuine.getKeyId());
    }

    /** The key that should sign. */
    PublicJsonWebKey genuine() {
        return genuine;
    }

    /** When it was issued, in Unix seconds, whatever another fault has made of the claim. */
    long issuedAt() {
        return issuedAt;
    }

    Object claim(String name) {
        return claims.get(name);
    }

    void claim(String name, Object value) {
        claims.put(name, value);
    }

    void withoutClaim(String name) {
        claims.remove(name);
    }

    void header(String name, Object value) {
        headers.put(name, value);
    }

    void withoutHeader(String name) {
        headers.remove(name);
    }

    /** Signs with this key by this algorithm; without a key, not at all. */
    void signedWith(String algorithm, Key other) {
        headers.put("alg", algorithm);
        key = other;
    }

    /** Spoils the signature after it was made. */
    void broken() {
        broken = true;
    }

    String compact() {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setDoKeyValidation(false);
            headers.forEach(jws.getHeaders()::setObjectHeaderValue);
            if (headers.get("crit") instanceof List<?> names) {
                jws.setKnownCriticalHeaders(names.toArray(String[]::new));
            }
            jws.setPayload(JsonUtil.toJson(claims));
            jws.setKey(key);
            String signed = jws.getCompactSerialization();
            return broken ? spoilt(signed) : signed;
        } catch (JoseException e) {
            throw new IllegalStateException("A key of the portal cannot sign", e);
        }
    }

    private static String spoilt(String signed) {
        int start = signed.lastIndexOf('.') + 1;
        byte[] signature = Base64.getUrlDecoder().decode(signed.substring(start));
        signature[signature.length / 2] ^= 1;
        return signed.substring(0, start) + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
