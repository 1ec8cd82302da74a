package tsunagari.link.support.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.link.support.SupportAccess;
import tsunagari.link.support.SupportAccesses;

@ApplicationScoped
class SupportAccessTable implements SupportAccesses {

    private static final Logger LOG = Logger.getLogger(SupportAccessTable.class);

    private final EntityManager database;

    SupportAccessTable(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(SupportAccess access) {
        database.createNativeQuery("""
                insert into support_access (occurred_at, who, action, site, connection_id, reference, reason, account_key)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, access.at()).setParameter(2, access.caller().name())
                .setParameter(3, access.action().name()).setParameter(4, text(access.site()))
                .setParameter(5, text(access.connection())).setParameter(6, text(access.reference()))
                .setParameter(7, text(access.reason())).setParameter(8, text(access.accountKey()))
                .executeUpdate();
        LOG.infof("support.access action=%s site=%s connection=%s reference=%s reason=%s", access.action(),
                text(access.site()), text(access.connection()), text(access.reference()), text(access.reason()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
