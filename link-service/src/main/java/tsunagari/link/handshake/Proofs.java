package tsunagari.link.handshake;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;

/** The recorded proofs. Every method runs in the current transaction. */
public interface Proofs {

    /** Adds a proof that only this browser can use, and that ends with the session at the portal if there is one. */
    void add(Proof proof, BrowserBinding browser, Optional<PortalSessionId> session);

    /** The proof with this handle, if this browser made it. */
    Optional<Proof> find(SiteId site, ProofHandle handle, BrowserBinding browser);

    /** {@link #find}, locked until the end of the transaction. */
    Optional<Proof> lock(SiteId site, ProofHandle handle, BrowserBinding browser);

    /** Notes the account that the holder of an open proof has proved. */
    void verify(Proof proof, Proof.Verified account);

    /** Uses an open or verified proof up for a connection. @param kept until when its holder may want to see that connection */
    void consume(Proof proof, ConnectionId connection, Instant kept);

    /** Ends every open proof of this subject at the site. */
    void endAll(SiteId site, PortalSubject subject);

    /** Ends every open proof that this browser has at the site of anybody but this subject: whoever came last holds it. */
    void endOthers(SiteId site, BrowserBinding browser, PortalSubject subject);

    /** Ends every open proof that those who signed out at the portal have at the site. */
    void endAll(SiteId site, PortalSignOut signOut);

    /** Ends every open proof that was verified for this account at the site. */
    void endAll(SiteId site, AccountId account);
}
