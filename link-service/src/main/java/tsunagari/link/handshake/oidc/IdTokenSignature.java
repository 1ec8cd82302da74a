package tsunagari.link.handshake.oidc;

import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwx.Headers;
import tsunagari.events.CompactToken;
import tsunagari.link.site.PortalAlgorithm;

/**
 * The rules for an ID token's header and signature (RFC 7515; RFC 8725). Keys come from the portal's published set alone:
 * {@code jwk}, {@code jku}, {@code x5c} and {@code x5u} headers are never looked at.
 *
 * @param algorithm the site's one algorithm
 */
record IdTokenSignature(PortalAlgorithm algorithm) {

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
        return CompactToken.parse(compact)
                .map(token -> refuseHeader(token.header()).map(Reading::refused).orElseGet(() -> verify(token, published)))
                .orElseGet(() -> Reading.refused(IdTokenRejection.MALFORMED));
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

    private Reading verify(CompactToken token, JsonWebKeySet published) {
        Object keyId = token.header().getObjectHeaderValue("kid");
        List<Key> keys = published.getJsonWebKeys().stream().filter(key -> CompactToken.fits(key, algorithm.name()))
                .filter(key -> keyId == null || keyId.equals(key.getKeyId()))
                .map(JsonWebKey::getKey).toList();
        if (keys.size() != 1) {
            return Reading.refused(keyId == null ? IdTokenRejection.KEY_ID_MISSING : IdTokenRejection.KEY_UNKNOWN);
        }
        if (!token.isVerifiedBy(keys.get(0), algorithm.name())) {
            return Reading.refused(IdTokenRejection.SIGNATURE_INVALID);
        }
        return token.claims().map(claims -> new Reading(Optional.of(claims), Optional.empty()))
                .orElseGet(() -> Reading.refused(IdTokenRejection.MALFORMED));
    }
}
