package tsunagari.portal.fault.token;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jca.ProviderContext;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;

/** A token while it is being spoilt: as it should be, but for what is changed. The header need not tell how it is signed. */
final class ForgedToken {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> claims;
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final PublicJsonWebKey genuine;
    private final long issuedAt;
    private String algorithm;
    private Key key;
    private boolean broken;

    /** A sound token of this type with these claims, {@code iat} among them. */
    ForgedToken(String type, Map<String, Object> claims, PublicJsonWebKey genuine) {
        this.claims = new LinkedHashMap<>(claims);
        this.genuine = genuine;
        this.issuedAt = ((Number) claims.get("iat")).longValue();
        headers.put("typ", type);
        headers.put("kid", genuine.getKeyId());
        signedWith(genuine.getAlgorithm(), genuine.getPrivateKey());
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

    /** Replaces members of header and claims; where the new value is null, leaves them out. */
    void replaced(Map<String, Object> inHeader, Map<String, Object> inClaims) {
        headers.putAll(inHeader);
        headers.values().removeIf(value -> value == null);
        claims.putAll(inClaims);
        claims.values().removeIf(value -> value == null);
    }

    /** Signs with this key by this algorithm; without a key, not at all. */
    void signedWith(String name, Key other) {
        headers.put("alg", name);
        algorithm = name;
        key = other;
    }

    /** Spoils the signature after it was made. */
    void broken() {
        broken = true;
    }

    String compact() {
        String input = encoded(JsonUtil.toJson(headers)) + "." + encoded(JsonUtil.toJson(claims));
        byte[] signature = signature(input);
        if (broken && signature.length > 0) {
            signature[signature.length / 2] ^= 1;
        }
        return input + "." + URL.encodeToString(signature);
    }

    private byte[] signature(String input) {
        try {
            JsonWebSignatureAlgorithm signing = AlgorithmFactoryFactory.getInstance().getJwsAlgorithmFactory()
                    .getAlgorithm(algorithm);
            return signing.sign(signing.prepareForSign(key, new ProviderContext()),
                    input.getBytes(StandardCharsets.US_ASCII));
        } catch (JoseException e) {
            throw new IllegalStateException("A key of the portal cannot sign", e);
        }
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
