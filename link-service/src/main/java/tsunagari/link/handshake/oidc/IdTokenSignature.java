package tsunagari.link.handshake.oidc;

import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;
import tsunagari.link.site.PortalAlgorithm;

/**
 * The rules for an ID token's header and signature (RFC 7515; RFC 8725). Keys come from the portal's published set alone:
 * {@code jwk}, {@code jku}, {@code x5c} and {@code x5u} headers are never looked at.
 *
 * @param algorithm the site's one algorithm
 */
record IdTokenSignature(PortalAlgorithm algorithm) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]*+");
    private static final String TYPE = "JWT";

    /** The claims of a token whose signature holds, or why it does not. */
    record Reading(Optional<Map<String, Object>> claims, Optional<IdTokenRejection> rejection) {

        private static Reading refused(IdTokenRejection rejection) {
            return new Reading(Optional.empty(), Optional.of(rejection));
        }

        /** Whether newer keys may verify what these do not. */
        boolean keysMayBeOld() {
            return rejection.filter(it -> it == IdTokenRejection.KEY_UNKNOWN || it == IdTokenRejection.SIGNATURE_INVALID
                    || it == IdTokenRejection.KEY_ID_MISSING).isPresent();
        }
    }

    Reading read(String compact, JsonWebKeySet published) {
        if (compact.length() > LONGEST || !COMPACT.matcher(compact).matches()) {
            return Reading.refused(IdTokenRejection.MALFORMED);
        }
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(compact);
        } catch (JoseException e) {
            return Reading.refused(IdTokenRejection.MALFORMED);
        }
        return refuseHeader(signature.getHeaders()).map(Reading::refused).orElseGet(() -> verify(signature, published));
    }

    private Optional<IdTokenRejection> refuseHeader(Headers header) {
        Object type = header.getObjectHeaderValue("typ");
        if (type != null && !(type instanceof String text && TYPE.equalsIgnoreCase(text))) {
            return Optional.of(IdTokenRejection.TYPE_MISMATCH);
        }
        if (!algorithm.name().equals(header.getObjectHeaderValue("alg"))) {
            return Optional.of(IdTokenRejection.ALGORITHM_NOT_ALLOWED);
        }
        return header.getObjectHeaderValue("crit") == null
                ? Optional.empty()
                : Optional.of(IdTokenRejection.CRITICAL_HEADER);
    }

    private Reading verify(JsonWebSignature signature, JsonWebKeySet published) {
        Object keyId = signature.getHeaders().getObjectHeaderValue("kid");
        List<Key> keys = published.getJsonWebKeys().stream().filter(this::fits)
                .filter(key -> keyId == null || keyId.equals(key.getKeyId()))
                .map(JsonWebKey::getKey).toList();
        if (keys.size() != 1) {
            return Reading.refused(keyId == null ? IdTokenRejection.KEY_ID_MISSING : IdTokenRejection.KEY_UNKNOWN);
        }
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm.name()));
        signature.setKey(keys.get(0));
        try {
            return signature.verifySignature()
                    ? claims(signature)
                    : Reading.refused(IdTokenRejection.SIGNATURE_INVALID);
        } catch (JoseException e) {
            return Reading.refused(IdTokenRejection.SIGNATURE_INVALID);
        }
    }

    private boolean fits(JsonWebKey key) {
        return key instanceof PublicJsonWebKey && algorithm.keyType().equals(key.getKeyType())
                && (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                && (key.getAlgorithm() == null || algorithm.name().equals(key.getAlgorithm()));
    }

    private static Reading claims(JsonWebSignature signature) throws JoseException {
        String payload = signature.getPayload();
        try {
            return new Reading(Optional.of(JsonUtil.parseJson(payload)), Optional.empty());
        } catch (JoseException e) {
            return Reading.refused(IdTokenRejection.MALFORMED);
        }
    }
}
