package tsunagari.link.connection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.account.AccountId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/** The recorded connections. Every method runs in the current transaction. */
public interface Connections {

    /** The connection with this id, locked until the end of the transaction. */
    Optional<Connection> lock(ConnectionId id);

    /** {@link #lock} in the order of every change: first what all changes of the subject's connections wait for. */
    default Optional<Connection> lockInTurn(ConnectionId id) {
        find(id).ifPresent(it -> generationSeen(it.site(), it.subject(), it.generation()));
        return lock(id);
    }

    /** The connection with this id. */
    Optional<Connection> find(ConnectionId id);

    /** The connection with this id, which nobody ends before the end of the transaction; the first that it reads of it. */
    Optional<Connection> lockShared(ConnectionId id);

    /** The subject's live connection at the site. */
    Optional<Connection> findLive(SiteId site, PortalSubject subject);

    /** The subject's connection with the greatest generation at the site, live or not. */
    Optional<Connection> findLatest(SiteId site, PortalSubject subject);

    /** The account's live connection at the site. */
    Optional<Connection> findLive(SiteId site, AccountId account);

    /** The generation for the subject's next connection: greater than any before, and no less than the time in seconds. */
    long nextGeneration(SiteId site, PortalSubject subject, Instant now);

    /** The subject's latest generation, 0 if there is none; what all changes of its connections wait for is locked. */
    long lockGeneration(SiteId site, PortalSubject subject);

    /** {@link #lockGeneration} of several subjects, in the order that all who lock several take. */
    default void lockGenerations(SiteId site, Stream<PortalSubject> subjects) {
        subjects.distinct().sorted(Comparator.comparing(PortalSubject::issuer).thenComparing(PortalSubject::subject))
                .forEach(it -> lockGeneration(site, it));
    }

    /**
     * Makes sure that the subject's next connection gets a greater generation than this one, which another party has seen.
     */
    void generationSeen(SiteId site, PortalSubject subject, long generation);

    /** Adds a connection and its first history entry. @throws AlreadyConnected if subject or account is taken */
    void add(Connection connection, HistoryEntry entry);

    /** Changes the state of a connection and writes the history entry. */
    void transition(Connection connection, ConnectionState next, HistoryEntry entry);

    /** Notes that the portal knows of the connection. */
    void acknowledge(ConnectionId id, Instant at);

    /** The history of a connection, oldest first. */
    List<HistoryEntry> history(ConnectionId id);
}
