package tsunagari.link.mismatch;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** Tells a reference that a mismatch was recorded under from one that somebody made up. */
@ApplicationScoped
public class RecallMismatch {

    private final Transactions transactions;
    private final Handshakes handshakes;

    RecallMismatch(Transactions transactions, Handshakes handshakes) {
        this.transactions = transactions;
        this.handshakes = handshakes;
    }

    /** Whether a mismatch at the site was recorded under this reference. */
    public boolean known(SiteId site, Reference reference) {
        return transactions.run(() -> handshakes.mismatched(site, reference));
    }
}
