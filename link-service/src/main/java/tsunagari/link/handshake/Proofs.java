package tsunagari.link.handshake;

import tsunagari.link.account.AccountId;
import tsunagari.link.site.SiteId;

/** The recorded proofs. Every method runs in the current transaction. */
public interface Proofs {

    /** Ends every open proof of this subject, and every one that was verified for this account, at the site. */
    void endAll(SiteId site, PortalSubject subject, AccountId account);
}
