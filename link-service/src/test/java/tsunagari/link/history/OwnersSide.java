package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import tsunagari.link.account.AccountId;
import tsunagari.link.disown.DisownConnection;
import tsunagari.link.disown.DisownToken;
import tsunagari.link.notification.NotifyOwners;
import tsunagari.link.support.Caller;
import tsunagari.link.support.LiftBlock;
import tsunagari.link.support.SupportReason;

/** What owners of accounts at {@code hellowork} are told and can do. */
@Alternative
@ApplicationScoped
public class OwnersSide {

    @Inject
    DisownConnection disownConnection;
    @Inject
    LiftBlock liftBlock;
    @Inject
    NotifyOwners notifyOwners;
    @Inject
    SimulatedOwners mailbox;
    @Inject
    OwnersEvidence evidence;
    @Inject
    UseCases useCases;

    boolean disown(DisownToken token) {
        return disownConnection.disown(useCases.site(), token);
    }

    boolean lift(AccountId account) {
        return liftBlock.lift(useCases.site().id(), account, SupportReason.CALLER_ASKED, new Caller("desk"));
    }

    void tell() {
        notifyOwners.notifyDue();
    }

    SimulatedOwners mailbox() {
        return mailbox;
    }

    OwnersEvidence evidence() {
        return evidence;
    }
}
