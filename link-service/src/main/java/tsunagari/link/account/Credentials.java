package tsunagari.link.account;

import tsunagari.link.handshake.PortalSubject;

/**
 * A login id and a password as typed, with whose guess it is.
 *
 * @param guesser the portal subject; the account service gets a key made from it, never the subject
 * @param clientAddress the browser's address
 */
public record Credentials(String loginId, Password password, PortalSubject guesser, String clientAddress) {

    /** Hides everything. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
