package tsunagari.portal.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom a fault can be limited to. */
public enum ScopeKind {

    /** One OAuth client. */
    CLIENT,
    /** One portal user: persona id, typed subject or pairwise subject. */
    SUBJECT,
    /** One browser. */
    BROWSER;

    /** The member of the control API that gives it. */
    @JsonValue
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
