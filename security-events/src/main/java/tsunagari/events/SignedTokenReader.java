package tsunagari.events;

import static tsunagari.events.Rejection.ALGORITHM_NOT_ALLOWED;
import static tsunagari.events.Rejection.CRITICAL_HEADER;
import static tsunagari.events.Rejection.KEY_ID_MISSING;
import static tsunagari.events.Rejection.KEY_UNKNOWN;
import static tsunagari.events.Rejection.MALFORMED;
import static tsunagari.events.Rejection.SIGNATURE_INVALID;
import static tsunagari.events.Rejection.TOO_LARGE;
import static tsunagari.events.Rejection.TYPE_MISMATCH;

import java.security.Key;
import java.time.Instant;
import java.util.Objects;
import org.jose4j.jwx.Headers;

/**
 * The rules that come before a token's claims: header and signature (RFC 7515; RFC 8725). Keys come from the issuer's
 * published set alone; {@code jwk}, {@code jku}, {@code x5c} and {@code x5u} headers are never looked at.
 *
 * @param type the only {@code typ}
 * @param algorithm the only {@code alg}
 */
record SignedTokenReader(String type, String algorithm, VerificationKeys keys) {

    Verification<Claims> read(String compact) {
        return compact.length() > CompactToken.LONGEST
                ? new Verification.Rejected<>(TOO_LARGE)
                : CompactToken.parse(compact).map(this::checkHeader).orElseGet(() -> new Verification.Rejected<>(MALFORMED));
    }

    private Verification<Claims> checkHeader(CompactToken token) {
        Headers header = token.header();
        if (!Objects.equals(type, header.getObjectHeaderValue("typ"))) {
            return new Verification.Rejected<>(TYPE_MISMATCH);
        }
        if (!Objects.equals(algorithm, header.getObjectHeaderValue("alg"))) {
            return new Verification.Rejected<>(ALGORITHM_NOT_ALLOWED);
        }
        if (header.getObjectHeaderValue("crit") != null) {
            return new Verification.Rejected<>(CRITICAL_HEADER);
        }
        if (!(header.getObjectHeaderValue("kid") instanceof String keyId) || keyId.isEmpty()) {
            return new Verification.Rejected<>(KEY_ID_MISSING);
        }
        return keys.find(keyId, algorithm).match(new VerificationKeys.Lookup.Cases<>(
                key -> token.isVerifiedBy(key, algorithm) ? claims(token) : tryOther(token, keyId, key),
                () -> new Verification.Rejected<>(KEY_UNKNOWN),
                Verification.Undecided::new));
    }

    /** The issuer may have been set up anew, with another key under the same name. */
    private Verification<Claims> tryOther(CompactToken token, String keyId, Key refused) {
        return keys.findOther(keyId, algorithm, refused, issued(token)).match(new VerificationKeys.Lookup.Cases<>(
                key -> token.isVerifiedBy(key, algorithm) ? claims(token) : new Verification.Rejected<>(SIGNATURE_INVALID),
                () -> new Verification.Rejected<>(SIGNATURE_INVALID),
                Verification.Undecided::new));
    }

    /** Of a token that nothing has verified; the distant past if it does not say. */
    private static Instant issued(CompactToken unverified) {
        return unverified.claims().map(Claims::new).flatMap(claims -> claims.instant("iat")).orElse(Instant.MIN);
    }

    private static Verification<Claims> claims(CompactToken verified) {
        return verified.claims().<Verification<Claims>>map(claims -> new Verification.Accepted<>(new Claims(claims)))
                .orElseGet(() -> new Verification.Rejected<>(MALFORMED));
    }
}
