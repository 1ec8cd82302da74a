package tsunagari.events;

import java.time.Instant;
import java.util.Optional;

/**
 * The claims of a Security Event Token (RFC 8417, section 2.2).
 *
 * @param issuer {@code iss}: who says so
 * @param audience {@code aud}: whom it is said to
 * @param id {@code jti}: unique for the issuer
 * @param issuedAt {@code iat}, in whole seconds
 * @param occurred {@code toe}: when the event happened, in whole seconds
 * @param subject {@code sub_id}: whom it is about
 * @param event what happened
 */
public record SecurityEventToken(String issuer, String audience, String id, Instant issuedAt,
        Optional<Instant> occurred, SubjectIdentifier subject, SecurityEvent event) {

    /** The {@code typ} of the token's header (section 2.3). */
    public static final String TYPE = "secevent+jwt";

    /** The media type that a token is sent as (section 7.2). */
    public static final String MEDIA_TYPE = "application/secevent+jwt";
}
