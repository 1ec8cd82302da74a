package tsunagari.link.site;

/** What happens to the connection when its owner withdraws from the site (退会). Sessions end in any case. */
public enum OnWithdrawal {
    /** It is released at once. */
    RELEASE,
    /** It stays until the account service's event says that the account is gone. */
    KEEP
}
