package tsunagari.launcher;

import java.nio.file.Path;
import java.util.List;

/** Makes a token for the support desk of a demonstration, whose link-service takes tokens that its own key has signed. */
public final class SupportToken {
    /** What a token can permit. */
    static final List<String> ROLES = List.of("support", "auditor");

    private static final int MINUTES = 60;

    private SupportToken() {
    }

    /** A token of one hour. @throws LaunchException if the demonstration has not run yet */
    public static String make(Path key, String issuer, String role) {
        return new OwnKeyToken("JWT", issuer, "tsunagari-support", "demo-" + role, List.of(role), MINUTES).sign(key);
    }
}
