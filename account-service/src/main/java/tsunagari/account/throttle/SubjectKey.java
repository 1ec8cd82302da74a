package tsunagari.account.throttle;

/**
 * What the caller gives in place of a portal subject: a keyed hash of site, issuer and subject. Never logged.
 *
 * @param value opaque text
 */
public record SubjectKey(String value) {

    @Override
    public String toString() {
        return "SubjectKey[redacted]";
    }
}
