package tsunagari.link.support.web;

/** What a token's {@code groups} can permit. */
final class Roles {

    /** The support desk: references, connections, release. */
    static final String SUPPORT = "support";
    /** Auditors: verification, exports, histories. */
    static final String AUDITOR = "auditor";

    private Roles() {
    }
}
