package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.disown.AccountBlock;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.SupportAccess.Action;

/** The support desk asks whether an account can be connected. Question and answer are written down together. */
@ApplicationScoped
public class ReadBlock {

    private final Transactions transactions;
    private final AccountBlocks blocks;
    private final SupportAccesses accesses;
    private final AccountKeys keys;
    private final Clock clock;

    ReadBlock(Transactions transactions, AccountBlocks blocks, SupportAccesses accesses, AccountKeys keys, Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.accesses = accesses;
        this.keys = keys;
        this.clock = clock;
    }

    /** Until when nobody can connect to the account; empty if it is not blocked, or not known. */
    public Optional<Instant> until(SiteId site, AccountId account, Caller caller) {
        Instant now = clock.instant();
        return transactions.run(() -> {
            Optional<AccountBlock> block = blocks.find(site, account, now);
            SupportAccess access = SupportAccess.of(now, caller, Action.BLOCK_READ).at(site);
            accesses.add(block.map(it -> access.on(it.disowned()))
                    .orElseGet(() -> access.onAccount(keys.of(site, account))));
            return block.map(AccountBlock::until);
        });
    }
}
