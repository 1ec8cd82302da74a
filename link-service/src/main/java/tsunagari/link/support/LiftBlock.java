package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.SupportAccess.Action;

/** The support desk lets an account be connected again whose owner had disowned a connection. */
@ApplicationScoped
public class LiftBlock {

    private final Transactions transactions;
    private final AccountBlocks blocks;
    private final AccessNotes notes;
    private final AccountKeys keys;

    LiftBlock(Transactions transactions, AccountBlocks blocks, AccessNotes notes, AccountKeys keys) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.notes = notes;
        this.keys = keys;
    }

    /** Lifts the block, and writes down who did it and why. Returns false if the account was not blocked. */
    public boolean lift(SiteId site, AccountId account, SupportReason reason, Caller caller) {
        return transactions.run(() -> {
            SupportAccess access = notes.now(caller, Action.BLOCK_LIFTED).at(site).because(reason);
            Optional<ConnectionId> disowned = blocks.lift(site, account, access.at());
            notes.add(disowned.map(access::on).orElseGet(() -> access.onAccount(keys.of(site, account))));
            return disowned.isPresent();
        });
    }
}
