package tsunagari.link.handshake.oidc;

/** Why an ID token is refused (OpenID Connect Core 1.0, section 3.1.3.7, where nothing else is said); in this order. */
enum IdTokenRejection {
    /** It is no compact JWS with a JSON object (RFC 7515, section 3.1). */
    MALFORMED,
    /** It says that it is another kind of token (RFC 8725, section 3.11). */
    TYPE_MISMATCH,
    /** It is not signed with the site's algorithm (rule 7; RFC 8725, section 3.1). */
    ALGORITHM_NOT_ALLOWED,
    /** It has an extension that must be understood (RFC 7515, section 4.1.11); none is. */
    CRITICAL_HEADER,
    /** It names no key, and the portal has not exactly one for the algorithm (section 10.1). */
    KEY_ID_MISSING,
    /** The portal does not publish its key. */
    KEY_UNKNOWN,
    /** The portal's key does not verify it (rule 6). */
    SIGNATURE_INVALID,
    /** It is another issuer's (rule 2). */
    ISSUER_MISMATCH,
    /** It is not for this site (rule 3). */
    AUDIENCE_MISMATCH,
    /** It is for somebody else too, whom we do not trust (rule 3). */
    SECOND_AUDIENCE,
    /** It was issued to another client (rule 5). */
    WRONG_AZP,
    /** It does not say when it ends (section 2). */
    EXPIRY_MISSING,
    /** It has ended (rule 9). */
    EXPIRED,
    /** It has not begun (RFC 7519, section 4.1.5). */
    NOT_YET_VALID,
    /** It does not say when it was issued (section 2). */
    ISSUED_AT_MISSING,
    /** It was issued later than now. */
    ISSUED_IN_FUTURE,
    /** It was issued too long ago (rule 10). */
    TOO_OLD,
    /** It answers another request (rule 11). */
    NONCE_MISMATCH,
    /** The person did not sign in at the portal as the site demands (rule 12). */
    ACR_TOO_LOW,
    /** The access token that came with it is another's (section 3.1.3.8). */
    AT_HASH_WRONG,
    /** The subject is missing or cannot be one (section 2). */
    SUBJECT_INVALID,
    /** UserInfo is about somebody else (section 5.3.2). */
    USERINFO_SUBJECT_MISMATCH
}
