package tsunagari.link.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import tsunagari.link.retention.OldRows;

@ApplicationScoped
class OldRowTables implements OldRows {

    private final EntityManager database;

    OldRowTables(EntityManager database) {
        this.database = database;
    }

    @Override
    public int delete(Kind kind, Instant before, int most) {
        return database.createNativeQuery("delete from " + old(kind).formatted(most)).setParameter(1, before)
                .executeUpdate();
    }

    /** Table and condition, by an index on the time. */
    private static String old(Kind kind) {
        return switch (kind) {
            case HANDSHAKES -> "handshake where occurred_at < ?1 limit %d";
            // The page of a connection that waits is shown to the holder of the proof that it was made on.
            case PROOFS -> """
                    link_proof where expires_at < ?1 and not exists (select 1 from connection c
                    where c.id = link_proof.connection_id and c.state = 'PENDING') limit %d""";
            case SESSIONS -> "site_session where expires_at < ?1 limit %d";
            case RECEIVED_TOKENS -> "received_token where keep_until < ?1 limit %d";
            case PORTAL_SIGN_OUTS -> "portal_sign_out where received_at < ?1 limit %d";
            case DISOWN_LINKS -> "disowning where expires_at < ?1 limit %d";
            case ACCOUNT_BLOCKS -> "account_block where blocked_until < ?1 limit %d";
            case HOME_CODES -> "home_code where expires_at < ?1 limit %d";
            case ENDED_SESSIONS -> "ended_session where expires_at < ?1 limit %d";
            case PROBLEMS -> "problem where occurred_at < ?1 limit %d";
            case SUPPORT_ACCESSES -> "support_access where occurred_at < ?1 limit %d";
            // A connection's latest event is what a portal is told once more that does not know of it.
            case DELIVERED_EVENTS -> """
                    outbox_event where id in (select id from (select e.id from outbox_event e where e.delivered_at < ?1
                    and (e.connection_id is null or exists (select 1 from outbox_event later
                    where later.connection_id = e.connection_id and later.id > e.id)) limit %d) old)""";
        };
    }
}
