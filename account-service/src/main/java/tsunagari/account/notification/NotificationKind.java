package tsunagari.account.notification;

/** What happened to the connection of an account. */
public enum NotificationKind {
    /** It was connected to a portal user. */
    CONNECTED,
    /** The connection was released. */
    RELEASED,
    /** The connection was moved to another portal user. */
    REPLACED,
    /** The owner has said that a connection was not theirs: it was released, and new ones are blocked. */
    DISOWNED
}
