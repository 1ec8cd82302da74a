package tsunagari.link.disown;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.OwnerNotices;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** The owner of an account says that a connection to it is not theirs, by the link that they were mailed. */
@ApplicationScoped
public class DisownConnection {

    private final Transactions transactions;
    private final Disownings disownings;
    private final AccountBlocks blocks;
    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final Proofs proofs;
    private final OwnerNotices notices;
    private final PortalEvents events;
    private final Duration block;
    private final SecureRandom random;
    private final Clock clock;

    /** @param config says for how long the account is blocked */
    public DisownConnection(Transactions transactions, Disownings disownings, AccountBlocks blocks,
            Connections connections, ReleaseConnection releaseConnection, Proofs proofs, OwnerNotices notices,
            PortalEvents events, LinkConfig config, SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.disownings = disownings;
        this.blocks = blocks;
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.proofs = proofs;
        this.notices = notices;
        this.events = events;
        this.block = config.disown().block();
        this.random = random;
        this.clock = clock;
    }

    /**
     * Where a link stands.
     *
     * @param connectedAt when the connection was made
     * @param disowned whether the link was used
     * @param blockedUntil when the account may be connected again; empty if it may be already; for a link that was not
     *        used, if it were used now
     */
    public record Standing(Instant connectedAt, boolean disowned, Optional<Instant> blockedUntil) {
    }

    /** Where the link stands; empty if there is no such link of the site, or its time has passed. Changes nothing. */
    public Optional<Standing> follow(Site site, DisownToken token) {
        Instant now = clock.instant();
        return transactions.run(() -> disownings.find(site.id(), token).filter(it -> now.isBefore(it.until()))
                .map(it -> standing(connections.find(it.connection()).orElseThrow(), it.usedAt().isPresent(), now)));
    }

    private Standing standing(Connection connection, boolean disowned, Instant now) {
        return new Standing(connection.since(), disowned, disowned
                ? blocks.until(connection.site(), connection.account(), now)
                : Optional.of(now.plus(block)));
    }

    /**
     * Ends the connection, and one that the account got after it, with their sessions and every open proof of the account,
     * blocks the account and tells the portal. Harmless if it was done before. Returns false, and nothing is done, for a
     * link that cannot be used.
     */
    public boolean disown(Site site, DisownToken token) {
        Reference reference = Reference.random(random);
        Instant now = clock.instant();
        Optional<Set<ConnectionId>> found = transactions.run(() -> disownings.lock(site.id(), token)
                .filter(it -> now.isBefore(it.until()))
                .map(it -> it.usedAt().isPresent() ? Set.of(it.connection()) : use(token, it, now, reference)));
        found.ifPresent(ids -> ids.forEach(events::deliverNow));
        return found.isPresent();
    }

    private Set<ConnectionId> use(DisownToken token, Disowning link, Instant now, Reference reference) {
        disownings.use(token, now);
        Connection disowned = connections.find(link.connection()).orElseThrow();
        Set<ConnectionId> ids = new LinkedHashSet<>(Set.of(disowned.id()));
        live(disowned).map(Connection::id).ifPresent(ids::add);
        end(disowned, ids, now, reference);
        return ids;
    }

    /** What the account has now: the disowned connection, or one made after its end. Changes of either subject's now wait. */
    private Optional<Connection> live(Connection disowned) {
        Optional<Connection> live = connections.findLive(disowned.site(), disowned.account());
        connections.lockGenerations(disowned.site(),
                Stream.concat(Stream.of(disowned), live.stream()).map(Connection::subject));
        return connections.findLive(disowned.site(), disowned.account());
    }

    /** The owner is told of it once, whether a connection ends by it or had ended before. */
    private void end(Connection connection, Set<ConnectionId> ids, Instant now, Reference reference) {
        boolean ended = false;
        for (ConnectionId id : ids) {
            ended |= releaseConnection.byPerson(id, ReleaseReason.OWNER_DISOWNED, reference);
        }
        if (!ended) {
            notices.record(connection, new HistoryEntry(HistoryEntry.Transition.RELEASED, HistoryEntry.Actor.PERSON, now,
                    reference, Optional.of(ReleaseReason.OWNER_DISOWNED)));
        }
        proofs.endAll(connection.site(), connection.account());
        blocks.block(connection.site(), connection.account(), connection.id(), now.plus(block));
    }
}
