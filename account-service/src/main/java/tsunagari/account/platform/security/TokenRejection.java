package tsunagari.account.platform.security;

/** Why a service token was refused after its signature, issuer, audience and expiry had been found right. */
enum TokenRejection {
    /** The header {@code typ} is not {@code at+jwt}: the JWT was made for another purpose (RFC 9068 section 4). */
    TYPE_MISMATCH,
    /** It is valid for longer than this service accepts, from its issue or from now. */
    LIFETIME_TOO_LONG
}
