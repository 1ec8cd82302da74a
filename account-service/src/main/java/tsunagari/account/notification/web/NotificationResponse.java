package tsunagari.account.notification.web;

/**
 * What became of a notification.
 *
 * @param outcome which of the two
 */
public record NotificationResponse(Outcome outcome) {

    /** Which outcome it is. */
    public enum Outcome {
        /** A mail goes to the owner. */
        SENT,
        /** The account has no address of its own, or no owner any more. */
        NO_ADDRESS
    }
}
