package tsunagari.account.mail;

import java.util.Locale;

/** What a mail tells. */
public enum MailKind {
    /** Registration: the link that confirms the address. */
    CONFIRM,
    /** Registration of an address that an account has already. */
    REGISTERED,
    /** The account was connected to a portal user. */
    CONNECTED,
    /** The connection was released. */
    RELEASED,
    /** The connection was moved to another portal user. */
    REPLACED,
    /** The owner has said that a connection was not theirs. */
    DISOWNED,
    /** The account was withdrawn. */
    WITHDRAWN;

    /** The first part of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
