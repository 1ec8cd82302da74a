package tsunagari.link.support.web;

/** What a token's {@code groups} can permit. */
public final class Roles {

    /** The support desk: references, connections, release. */
    public static final String SUPPORT = "support";
    /** Auditors: verification, exports, histories. */
    public static final String AUDITOR = "auditor";

    private Roles() {
    }
}
