package tsunagari.link.platform.page;

/** What can go wrong for a citizen, with the HTTP status of its page. */
public enum Problem {
    /** The portal's answer belongs to no open handshake of this browser: expired, used, another browser's. */
    HANDSHAKE_INVALID(400, Step.HUB),
    /** The consent page was used or has expired. */
    CONSENT_EXPIRED(400, Step.HUB),
    /** The consent page belongs to another browser or handshake. */
    CONSENT_FOREIGN(403, Step.HUB),
    /** The site's back office refused the linking. */
    LINKING_REFUSED(410, Step.HUB),
    /** The site's back office did not finish the linking in time. */
    LINKING_EXPIRED(410, Step.HUB),
    /** The link of a mail, by which a connection is disowned, is unknown or its time has passed. */
    DISOWN_LINK_INVALID(400, Step.HUB),
    /** The request makes no sense. */
    REQUEST_INVALID(400, Step.HUB),
    /** The request came from another site's page. */
    REQUEST_REFUSED(403, Step.HUB),
    /** The page is for signed-in people. */
    SIGN_IN_NEEDED(401, Step.HUB),
    /** The portal, or the citizen there, declined. */
    PORTAL_REFUSED(400, Step.HUB),
    /** The portal cannot be reached. */
    PORTAL_UNAVAILABLE(503, Step.RETRY),
    /** The portal's answer did not pass the checks. */
    PORTAL_ANSWER_INVALID(502, Step.HUB),
    /** The sign-in at the portal is too long ago for a connect. */
    AUTHENTICATION_TOO_OLD(400, Step.HUB),
    /** The account service cannot be reached. */
    ACCOUNT_SERVICE_UNAVAILABLE(503, Step.RETRY),
    /** The account service does not say whether the account has ended. */
    WITHDRAWAL_UNFINISHED(503, Step.RETRY),
    /** The account service does not say whether it took the registration. */
    REGISTRATION_UNAVAILABLE(503, Step.RETRY),
    /** The link of a mail to confirm an address is used, expired or none. */
    REGISTRATION_LINK_INVALID(410, Step.REGISTER),
    /** No such page. */
    NOT_FOUND(404, Step.HUB),
    /** The page exists, but not for this method. */
    METHOD_NOT_ALLOWED(405, Step.HUB),
    /** The page exists, but not in a format that was asked for. */
    NOT_ACCEPTABLE(406, Step.HUB),
    /** More was sent than is read. */
    TOO_LARGE(413, Step.HUB),
    /** What was sent is not of a kind that is read. */
    UNSUPPORTED(415, Step.HUB),
    /** This service cannot work at the moment. */
    UNAVAILABLE(503, Step.RETRY),
    /** This service failed. */
    INTERNAL(500, Step.HUB);

    /** Seconds after which a problem with status 503 may be over. */
    public static final String RETRY_AFTER = "5";

    private final int status;
    private final Step step;

    Problem(int status, Step step) {
        this.status = status;
        this.step = step;
    }

    /** The HTTP status of the page. */
    public int status() {
        return status;
    }

    /** What the page's link is called. */
    public Step step() {
        return step;
    }

    /** What a problem page's link leads to. */
    public enum Step {
        /** The portal's list of sites. */
        HUB,
        /** The same again. */
        RETRY,
        /** The page where an account is opened. */
        REGISTER
    }
}
