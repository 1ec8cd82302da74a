package tsunagari.link.account;

import tsunagari.link.handshake.PortalSubject;

/**
 * A login id and a password as typed, with whose guess it is.
 *
 * @param guesser the portal subject; the account service gets a key made from it, never the subject
 * @param clientAddress the browser's address
 * @param provisional whether the guess counts, even if it is right, until it is settled
 */
public record Credentials(String loginId, Password password, PortalSubject guesser, String clientAddress,
        boolean provisional) {

    /** Credentials whose guess does not count if it is right. */
    public Credentials(String loginId, Password password, PortalSubject guesser, String clientAddress) {
        this(loginId, password, guesser, clientAddress, false);
    }

    /** The same, whose guess counts until it is settled. */
    public Credentials provisionally() {
        return new Credentials(loginId, password, guesser, clientAddress, true);
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
