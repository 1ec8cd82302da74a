package tsunagari.link.connection.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Erasures;
import tsunagari.link.connection.HistoryEntry;

@ApplicationScoped
class ErasureTables implements Erasures {

    private final EntityManager database;
    private final HistoryRows history;

    ErasureTables(EntityManager database, HistoryRows history) {
        this.database = database;
        this.history = history;
    }

    @Override
    public List<ConnectionId> due(Instant endedBefore, int most) {
        return database.createNativeQuery("""
                select c.id from connection c where c.erased_at is null and c.ended_at < ?1
                and not exists (select 1 from outbox_event e where e.connection_id = c.id and e.due_at is not null)
                order by c.ended_at""", String.class)
                .setParameter(1, endedBefore).setMaxResults(most).getResultStream()
                .map(id -> ConnectionId.of((String) id)).toList();
    }

    @Override
    public boolean erase(Connection connection, HistoryEntry entry) {
        String id = connection.id().toString();
        ConnectionEntity entity = database.find(ConnectionEntity.class, id);
        if (entity.erasedAt != null) {
            return false;
        }
        HistoryRow row = history.last(id).next(entry);
        entity.erase(row.occurredAt);
        entity.entries = row.seq;
        history.persistAndFlush(row);
        for (String table : List.of("outbox_event", "owner_notice", "disowning", "link_proof", "site_session")) {
            database.createNativeQuery("delete from " + table + " where connection_id = ?1").setParameter(1, id)
                    .executeUpdate();
        }
        forgetEventsWithoutConnection(connection);
        forgetGeneration(connection, row.occurredAt);
        return true;
    }

    /** What the portal was told of the subject when there was no connection. */
    private void forgetEventsWithoutConnection(Connection connection) {
        database.createNativeQuery("""
                delete from outbox_event where site = ?1 and issuer = ?2 and subject = ?3 and connection_id is null
                and due_at is null""")
                .setParameter(1, connection.site().value()).setParameter(2, connection.subject().issuer())
                .setParameter(3, connection.subject().subject())
                .executeUpdate();
    }

    /** The next generation is at least the time in seconds: one that is less than that may be forgotten. */
    private void forgetGeneration(Connection connection, Instant now) {
        database.createNativeQuery("""
                delete from subject_generation where site = ?1 and issuer = ?2 and subject = ?3 and generation < ?4
                and not exists (select 1 from connection c where c.site = ?1 and c.issuer = ?2 and c.subject = ?3)""")
                .setParameter(1, connection.site().value()).setParameter(2, connection.subject().issuer())
                .setParameter(3, connection.subject().subject()).setParameter(4, now.getEpochSecond())
                .executeUpdate();
    }
}
