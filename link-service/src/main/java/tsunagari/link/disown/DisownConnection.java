package tsunagari.link.disown;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** The owner of an account says that a connection to it is not theirs, by the link that they were mailed. */
@ApplicationScoped
public class DisownConnection {

    private final Transactions transactions;
    private final Disownings disownings;
    private final RecordDisowning recordDisowning;
    private final PortalEvents events;
    private final SecureRandom random;
    private final Clock clock;

    /** @param random makes the reference under which the support desk finds it */
    public DisownConnection(Transactions transactions, Disownings disownings, RecordDisowning recordDisowning,
            PortalEvents events, SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.disownings = disownings;
        this.recordDisowning = recordDisowning;
        this.events = events;
        this.random = random;
        this.clock = clock;
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
        return recordDisowning.record(link.connection(), now, reference);
    }
}
