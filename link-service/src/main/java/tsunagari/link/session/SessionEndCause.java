package tsunagari.link.session;

/** Why a session ended before its time, as the site's own pages are told. */
public enum SessionEndCause {
    /** The person signed out here, in the session's browser or in another of their own. */
    SIGNED_OUT(Initiator.USER, "The person signed out"),
    /** The person signed out at the portal. */
    SIGNED_OUT_AT_PORTAL(Initiator.USER, "The person signed out at the portal"),
    /** The portal sent somebody, perhaps the same person, in the session's browser again. */
    FOLLOWED(Initiator.POLICY, "Somebody came by the portal in the same browser"),
    /** The person ended the connection: here, at the portal, by a mailed link, or by moving it. */
    RELEASED(Initiator.USER, "The connection was released"),
    /** The support desk ended the connection. */
    RELEASED_BY_SUPPORT(Initiator.ADMIN, "The support desk released the connection"),
    /** The portal's list contradicted the connection. */
    RELEASED_BY_SERVICE(Initiator.SYSTEM, "The connection was released, because the portal's list contradicts it"),
    /** The account has ended. */
    ACCOUNT_WITHDRAWN(Initiator.SYSTEM, "The account was withdrawn"),
    /** The account service suspended the account. */
    ACCOUNT_DISABLED(Initiator.ADMIN, "The account was suspended");

    /** Who brought it about (Continuous Access Evaluation Profile 1.0, section 2, {@code initiating_entity}). */
    public enum Initiator {
        /** The person. */
        USER,
        /** Somebody who administers accounts or connections. */
        ADMIN,
        /** A rule. */
        POLICY,
        /** A program. */
        SYSTEM
    }

    private final Initiator initiator;
    private final String reason;

    SessionEndCause(Initiator initiator, String reason) {
        this.initiator = initiator;
        this.reason = reason;
    }

    /** Who brought it about. */
    public Initiator initiator() {
        return initiator;
    }

    /** What happened, for those who run the site. */
    public String reason() {
        return reason;
    }
}
