package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
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
    private final AccessNotes notes;
    private final AccountKeys keys;

    ReadBlock(Transactions transactions, AccountBlocks blocks, AccessNotes notes, AccountKeys keys) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.notes = notes;
        this.keys = keys;
    }

    /** Until when nobody can connect to the account; empty if it is not blocked, or not known. */
    public Optional<Instant> until(SiteId site, AccountId account, Caller caller) {
        return transactions.run(() -> {
            SupportAccess access = notes.now(caller, Action.BLOCK_READ).at(site);
            Optional<AccountBlock> block = blocks.find(site, account, access.at());
            notes.add(block.map(it -> access.on(it.disowned()))
                    .orElseGet(() -> access.onAccount(keys.of(site, account))));
            return block.map(AccountBlock::until);
        });
    }
}
