package tsunagari.link.disown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** Tells where a mailed link stands, which may be opened any number of times. */
@ApplicationScoped
public class FollowDisowning {

    private final Transactions transactions;
    private final Disownings disownings;
    private final Connections connections;
    private final AccountBlocks blocks;
    private final Duration block;
    private final Clock clock;

    /** @param config says for how long the account would be blocked */
    public FollowDisowning(Transactions transactions, Disownings disownings, Connections connections,
            AccountBlocks blocks, LinkConfig config, Clock clock) {
        this.transactions = transactions;
        this.disownings = disownings;
        this.connections = connections;
        this.blocks = blocks;
        this.block = config.disown().block();
        this.clock = clock;
    }

    /**
     * Where a link stands.
     *
     * @param connectedAt when the connection was made
     * @param disowned whether the link was used
     * @param blockedUntil when the account may be connected again; empty if it may be already; for a link that was not
     *        used, if it were used now
     * @param reference under which the desk finds what became of the connection last
     */
    public record Standing(Instant connectedAt, boolean disowned, Optional<Instant> blockedUntil, Reference reference) {
    }

    /** Where the link stands; empty if there is no such link of the site, or its time has passed. Changes nothing. */
    public Optional<Standing> follow(Site site, DisownToken token) {
        Instant now = clock.instant();
        return transactions.run(() -> disownings.find(site.id(), token).filter(it -> now.isBefore(it.until()))
                .map(it -> standing(connections.find(it.connection()).orElseThrow(), it.usedAt().isPresent(), now)));
    }

    private Standing standing(Connection connection, boolean disowned, Instant now) {
        List<HistoryEntry> history = connections.history(connection.id());
        Optional<Instant> blockedUntil = disowned
                ? blocks.find(connection.site(), connection.account(), now).map(AccountBlock::until)
                : Optional.of(now.plus(block));
        return new Standing(connection.since(), disowned, blockedUntil, history.get(history.size() - 1).reference());
    }
}
