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
                key -> checkSignature(signature, key),
                () -> new Verification.Rejected<>(KEY_UNKNOWN),
                Verification.Undecided::new));
    }

    private Verification<Claims> checkSignature(JsonWebSignature signature, Key key) {
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        signature.setKey(key);
        try {
            if (!signature.verifySignature()) {
                return new Verification.Rejected<>(SIGNATURE_INVALID);
            }
        } catch (JoseException e) {
            return new Verification.Rejected<>(SIGNATURE_INVALID);
        }
        return claims(signature);
    }

    private static Verification<Claims> claims(JsonWebSignature signature) {
        try {
            String payload = signature.getPayload();
            return StrictJson.isObject(payload) ? new Verification.Accepted<>(new Claims(JsonUtil.parseJson(payload)))
                    : new Verification.Rejected<>(MALFORMED);
        } catch (JoseException e) {
            return new Verification.Rejected<>(MALFORMED);
        }
    }
}
