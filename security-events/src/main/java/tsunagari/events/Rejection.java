package tsunagari.events;

/** Why a token was refused: one constant for each rule, in the order in which they are checked. */
public enum Rejection {
    /** Longer than any token that is meant for us. */
    TOO_LARGE("invalid_request"),
    /** Not the compact form of a signed token (RFC 7515, section 7.1), or its payload is no JSON object. */
    MALFORMED("invalid_request"),
    /** {@code typ} names another kind of token, or none (RFC 8725, section 3.11). */
    TYPE_MISMATCH("invalid_request"),
    /** {@code alg} is not the one that was agreed (RFC 8725, section 3.1). */
    ALGORITHM_NOT_ALLOWED("invalid_key"),
    /** {@code crit} demands an extension; none is understood (RFC 7515, section 4.1.11). */
    CRITICAL_HEADER("invalid_request"),
    /** No {@code kid}. */
    KEY_ID_MISSING("invalid_key"),
    /** The issuer publishes no such key. */
    KEY_UNKNOWN("invalid_key"),
    /** Signed by another key, or changed afterwards. */
    SIGNATURE_INVALID("authentication_failed"),
    /** {@code iss} is not the expected sender. */
    ISSUER_MISMATCH("invalid_issuer"),
    /** {@code aud} is not us, or not us alone. */
    AUDIENCE_MISMATCH("invalid_audience"),
    /** No {@code iat}. */
    ISSUED_AT_MISSING("invalid_request"),
    /** {@code iat} lies in the future by more than the clocks may differ. */
    ISSUED_IN_FUTURE("invalid_request"),
    /** {@code iat} is too long ago. */
    TOO_OLD("invalid_request"),
    /** No {@code jti}, or one that cannot be kept. */
    TOKEN_ID_MISSING("invalid_request"),
    /** {@code exp} stands in a token that has none (RFC 8417, section 2.2: a kind of token to be used only once). */
    EXPIRY_PRESENT("invalid_request"),
    /** No {@code exp} in a logout token. */
    EXPIRY_MISSING("invalid_request"),
    /** {@code exp} has passed. */
    EXPIRED("invalid_request"),
    /** {@code nonce} stands in it: an ID token (Back-Channel Logout 1.0, section 2.4). */
    NONCE_PRESENT("invalid_request"),
    /** {@code sub} stands in an event token, whose subject is {@code sub_id}. */
    SUBJECT_CLAIM_PRESENT("invalid_request"),
    /** {@code events} is missing or does not hold exactly one event. */
    EVENT_COUNT("invalid_request"),
    /** The one event is none that this sender may send. */
    EVENT_TYPE_UNKNOWN("invalid_request"),
    /** The subject is missing, or malformed (RFC 9493, section 3). */
    SUBJECT_MALFORMED("invalid_request"),
    /** {@code sid} is no text. */
    SESSION_ID_MALFORMED("invalid_request"),
    /** Neither {@code sub} nor {@code sid} (Back-Channel Logout 1.0, section 2.6, step 5). */
    SUBJECT_AND_SESSION_ID_MISSING("invalid_request"),
    /** {@code toe} is no time. */
    TIME_OF_EVENT_MALFORMED("invalid_request"),
    /** The event's subject or body lacks what its type needs. */
    EVENT_MALFORMED("invalid_request");

    private final String errorCode;

    Rejection(String errorCode) {
        this.errorCode = errorCode;
    }

    /** The error code of the answer (RFC 8935, section 2.4). */
    public String errorCode() {
        return errorCode;
    }
}
