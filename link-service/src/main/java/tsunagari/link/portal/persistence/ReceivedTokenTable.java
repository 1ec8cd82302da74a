package tsunagari.link.portal.persistence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import tsunagari.events.ReceivedTokens;
import tsunagari.link.platform.Transactions;

/** The received tokens in the database; the primary key decides which of two replicas was first. */
@ApplicationScoped
class ReceivedTokenTable implements ReceivedTokens {

    private static final int BATCH = 1000;

    private final EntityManager database;
    private final Transactions transactions;
    private final Clock clock;

    ReceivedTokenTable(EntityManager database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean firstTime(String issuer, String audience, Kind kind, String tokenId, Instant at, Instant keepUntil) {
        // An update that changes nothing, and not an exception: that would take the transaction with it.
        return database.createNativeQuery("""
                insert ignore into received_token (issuer, audience, kind, jti, received_at, keep_until)
                values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, issuer).setParameter(2, audience).setParameter(3, kind.name()).setParameter(4, tokenId)
                .setParameter(5, at).setParameter(6, keepUntil)
                .executeUpdate() == 1;
    }

    @Scheduled(identity = "received-token-retention", every = "1h", delayed = "10m")
    void forgetOld() {
        Instant now = clock.instant();
        int forgotten;
        do {
            forgotten = transactions.run(() -> database
                    .createNativeQuery("delete from received_token where keep_until < ?1 limit " + BATCH)
                    .setParameter(1, now).executeUpdate());
        } while (forgotten == BATCH);
    }
}
