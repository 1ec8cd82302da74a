package tsunagari.link.support.web;

import java.util.Set;

/** What a token's {@code groups} can permit. */
public final class Roles {

    /** The support desk: references, searches, histories, release, blocks and drift. */
    public static final String SUPPORT = "support";
    /** Auditors: verification, exports, histories. */
    public static final String AUDITOR = "auditor";

    private Roles() {
    }

    /** Whether there is one among these that permits anything at the desk. */
    static boolean any(Set<String> groups) {
        return groups.contains(SUPPORT) || groups.contains(AUDITOR);
    }
}
