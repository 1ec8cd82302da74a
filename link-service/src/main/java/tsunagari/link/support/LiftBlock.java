package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    private final SupportAccesses accesses;
    private final AccountKeys keys;
    private final Clock clock;

    LiftBlock(Transactions transactions, AccountBlocks blocks, SupportAccesses accesses, AccountKeys keys, Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.accesses = accesses;
        this.keys = keys;
        this.clock = clock;
    }

    /** Lifts the block, and writes down who did it and why. Returns false if the account was not blocked. */
    public boolean lift(SiteId site, AccountId account, SupportReason reason, Caller caller) {
        Instant now = clock.instant();
        return transactions.run(() -> {
            Optional<ConnectionId> disowned = blocks.lift(site, account, now);
            SupportAccess access = SupportAccess.of(now, caller, Action.BLOCK_LIFTED).at(site).because(reason);
            accesses.add(disowned.map(access::on).orElseGet(() -> access.onAccount(keys.of(site, account))));
            return disowned.isPresent();
        });
    }
}
