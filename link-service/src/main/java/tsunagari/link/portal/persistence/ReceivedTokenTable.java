package tsunagari.link.portal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import tsunagari.events.ReceivedTokens;

/** The received tokens in the database; the primary key decides which of two replicas was first. */
@ApplicationScoped
class ReceivedTokenTable implements ReceivedTokens {

    private final EntityManager database;

    ReceivedTokenTable(EntityManager database) {
        this.database = database;
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
}
