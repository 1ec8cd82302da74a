package tsunagari.link.connection.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import tsunagari.link.account.AccountId;
import tsunagari.link.audit.ChainHash;
import tsunagari.link.connection.AlreadyConnected;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class ConnectionRepository implements Connections, PanacheRepositoryBase<ConnectionEntity, String> {

    private static final Logger LOG = Logger.getLogger(ConnectionRepository.class);
    private static final Set<ConnectionState> LIVE = Set.of(ConnectionState.PENDING, ConnectionState.ACTIVE);
    private static final String OF_SUBJECT = "site = ?1 and issuer = ?2 and subject = ?3";

    private final HistoryRows history;
    private final SecureRandom random;

    ConnectionRepository(HistoryRows history, SecureRandom random) {
        this.history = history;
        this.random = random;
    }

    @Override
    public Optional<Connection> lock(ConnectionId id) {
        return findByIdOptional(id.toString()).map(entity -> {
            // What the transaction read before may have changed while it waited for the lock.
            getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
            return entity.toConnection();
        });
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return findByIdOptional(id.toString()).map(ConnectionEntity::toConnection);
    }

    @Override
    public Optional<Connection> lockShared(ConnectionId id) {
        return findByIdOptional(id.toString(), LockModeType.PESSIMISTIC_READ).map(ConnectionEntity::toConnection);
    }

    @Override
    public Optional<Connection> findLive(SiteId site, PortalSubject subject) {
        return find(OF_SUBJECT + " and state in ?4", site.value(), subject.issuer(), subject.subject(), LIVE)
                .firstResultOptional().map(ConnectionEntity::toConnection);
    }

    @Override
    public Optional<Connection> findLatest(SiteId site, PortalSubject subject) {
        return find(OF_SUBJECT + " order by generation desc", site.value(), subject.issuer(), subject.subject())
                .firstResultOptional().map(ConnectionEntity::toConnection);
    }

    @Override
    public Optional<Connection> findLive(SiteId site, AccountId account) {
        return find("site = ?1 and accountId = ?2 and state in ?3", site.value(), account.value(), LIVE)
                .firstResultOptional().map(ConnectionEntity::toConnection);
    }

    @Override
    public long nextGeneration(SiteId site, PortalSubject subject, Instant now) {
        raise("generation + 1", site, subject, now.getEpochSecond());
        return generation(site, subject);
    }

    @Override
    public long lockGeneration(SiteId site, PortalSubject subject) {
        raise("generation", site, subject, 0);
        return generation(site, subject);
    }

    private long generation(SiteId site, PortalSubject subject) {
        return ((Number) getEntityManager()
                .createNativeQuery("select generation from subject_generation where site = ?1 and issuer = ?2 and subject = ?3")
                .setParameter(1, site.value()).setParameter(2, subject.issuer()).setParameter(3, subject.subject())
                .getSingleResult()).longValue();
    }

    @Override
    public void generationSeen(SiteId site, PortalSubject subject, long generation) {
        raise("generation", site, subject, generation);
    }

    /** Also takes the row's lock, which every change of the subject's connections waits for. */
    private void raise(String atLeast, SiteId site, PortalSubject subject, long value) {
        getEntityManager().createNativeQuery("""
                insert into subject_generation (site, issuer, subject, generation) values (?1, ?2, ?3, ?4)
                on duplicate key update generation = greatest(%s, values(generation))""".formatted(atLeast))
                .setParameter(1, site.value()).setParameter(2, subject.issuer()).setParameter(3, subject.subject())
                .setParameter(4, value)
                .executeUpdate();
    }

    @Override
    public void add(Connection connection, HistoryEntry entry) {
        ConnectionEntity entity = ConnectionEntity.of(connection, random);
        try {
            persistAndFlush(entity);
        } catch (ConstraintViolationException e) {
            throw new AlreadyConnected(e);
        }
        history.persist(HistoryRow.first(entity.id, entry, ChainHash.of(entity.identity())));
        log(connection, entry);
    }

    @Override
    public void transition(Connection connection, ConnectionState next, HistoryEntry entry) {
        ConnectionEntity entity = findById(connection.id().toString());
        if (!entity.state.mayBecome(next)) {
            throw new IllegalStateException("a connection that is " + entity.state + " cannot become " + next);
        }
        HistoryRow row = history.last(entity.id).next(entry);
        entity.state = next;
        entity.entries = row.seq;
        entity.endedAt = next.live() ? null : row.occurredAt;
        if (next == ConnectionState.ACTIVE) {
            entity.since = row.occurredAt;
        }
        // The unique keys of live connections: a release must reach the database before the insert that may follow.
        flush();
        history.persist(row);
        log(connection, entry);
    }

    private static void log(Connection connection, HistoryEntry entry) {
        LOG.infof("connection.%s site=%s connection=%s actor=%s reason=%s reference=%s",
                entry.transition().name().toLowerCase(Locale.ROOT), connection.site(), connection.id(), entry.actor(),
                entry.reason().map(Enum::name).orElse("-"), entry.reference());
    }

    @Override
    public void acknowledge(ConnectionId id, Instant at) {
        update("acknowledgedAt = ?1 where id = ?2 and acknowledgedAt is null", at, id.toString());
    }

    @Override
    public List<HistoryEntry> history(ConnectionId id) {
        return history.of(id.toString()).stream().map(HistoryRow::toEntry).toList();
    }
}
