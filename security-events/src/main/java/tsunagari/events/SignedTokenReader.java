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
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;

/**
 * The rules that come before a token's claims: header and signature (RFC 7515; RFC 8725). Keys come from the issuer's
 * published set alone; {@code jwk}, {@code jku}, {@code x5c} and {@code x5u} headers are never looked at.
 *
 * @param type the only {@code typ}
 * @param algorithm the only {@code alg}
 */
record SignedTokenReader(String type, String algorithm, VerificationKeys keys) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern COMPACT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]*+");

    Verification<Claims> read(String compact) {
        if (compact.length() > LONGEST) {
            return new Verification.Rejected<>(TOO_LARGE);
        }
        if (!COMPACT.matcher(compact).matches()) {
            return new Verification.Rejected<>(MALFORMED);
        }
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(compact);
        } catch (JoseException e) {
            return new Verification.Rejected<>(MALFORMED);
        }
        return StrictJson.isObject(signature.getHeaders().getFullHeaderAsJsonString())
                ? checkHeader(signature) : new Verification.Rejected<>(MALFORMED);
    }

    private Verification<Claims> checkHeader(JsonWebSignature signature) {
        Headers header = signature.getHeaders();
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
                key -> verifies(signature, key) ? claims(signature) : tryOther(signature, keyId, key),
                () -> new Verification.Rejected<>(KEY_UNKNOWN),
                Verification.Undecided::new));
    }

    /** The issuer may have been set up anew, with another key under the same name. */
    private Verification<Claims> tryOther(JsonWebSignature signature, String keyId, Key refused) {
        return keys.findOther(keyId, algorithm, refused, issued(signature)).match(new VerificationKeys.Lookup.Cases<>(
                key -> verifies(signature, key) ? claims(signature) : new Verification.Rejected<>(SIGNATURE_INVALID),
                () -> new Verification.Rejected<>(SIGNATURE_INVALID),
                Verification.Undecided::new));
    }

    private boolean verifies(JsonWebSignature signature, Key key) {
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        signature.setKey(key);
        try {
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    /** Of a token that nothing has verified; the distant past if it does not say. */
    private static Instant issued(JsonWebSignature unverified) {
        return claims(unverified.getUnverifiedPayload()).match(new Verification.Cases<>(
                claims -> claims.instant("iat").orElse(Instant.MIN), reason -> Instant.MIN, () -> Instant.MIN));
    }

    private static Verification<Claims> claims(JsonWebSignature verified) {
        try {
            return claims(verified.getPayload());
        } catch (JoseException e) {
            return new Verification.Rejected<>(MALFORMED);
        }
    }

    private static Verification<Claims> claims(String payload) {
        try {
            return StrictJson.isObject(payload) ? new Verification.Accepted<>(new Claims(JsonUtil.parseJson(payload)))
                    : new Verification.Rejected<>(MALFORMED);
        } catch (JoseException e) {
            return new Verification.Rejected<>(MALFORMED);
        }
    }
}
