package tsunagari.link.platform.page.desk;

import java.util.Locale;

/** What can be wrong with what somebody of the desk typed. */
public enum DeskError {
    /** No reference has such a form. */
    REFERENCE_MALFORMED("desk-reference"),
    /** Nothing is kept under the reference. */
    REFERENCE_UNKNOWN("desk-reference"),
    /** No site was chosen. */
    SITE_MISSING("desk-site"),
    /** Nobody was named. */
    WHO_EMPTY("desk-who"),
    /** An e-mail address, by which nobody is searched for. */
    WHO_EMAIL("desk-who"),
    /** Nothing that could be an account or a subject. */
    WHO_MALFORMED("desk-who"),
    /** No connection has such an id. */
    CONNECTION_MALFORMED("desk-connection"),
    /** No connection of this id is known. */
    CONNECTION_UNKNOWN("desk-connection"),
    /** No reason was chosen. */
    REASON_MISSING("desk-reason"),
    /** No token. */
    TOKEN_EMPTY("desk-token"),
    /** The token is not good, or no more. */
    TOKEN_REFUSED("desk-token"),
    /** The token is good, but not for anything at the desk. */
    TOKEN_WITHOUT_ROLE("desk-token"),
    /** The token is longer than a browser keeps. */
    TOKEN_LONG("desk-token");

    private final String field;

    DeskError(String field) {
        this.field = field;
    }

    /** The id of the field where it can be mended. */
    public String field() {
        return field;
    }

    /** The id of the element that tells it. */
    public String messageId() {
        return "error-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
