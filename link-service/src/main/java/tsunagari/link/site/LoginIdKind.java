package tsunagari.link.site;

/** What people type as their login id at a site; it decides the field's attributes and which input is malformed. */
public enum LoginIdKind {
    /** An e-mail address. */
    EMAIL,
    /** A number; other characters are ignored. */
    NUMBER,
    /** A name that the account system gave out. */
    USER_ID
}
