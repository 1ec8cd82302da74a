package tsunagari.link.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.reconciliation.SiteList;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class SiteListTable implements SiteList {

    /** In the order of an index, from where the page before ended: no page costs more than another. */
    private static final String LIVE = """
            select * from connection force index (connection_live_subject)
            where site = ? and issuer = ? and subject > ? and live = 1 order by subject limit ?""";
    private static final String CHANGING = """
            select exists (select 1 from outbox_event where site = ? and issuer = ? and subject = ?
                    and (due_at is not null or occurred_at > ? or delivered_at > ?))
                or exists (select 1 from connection where site = ? and issuer = ? and subject = ?
                    and (since > ? or ended_at > ?))""";

    /** By the index of what can be erased; an ended connection's latest entry is its end. */
    private static final String ENDED = """
            select count(*) from connection c
            join connection_history h on h.connection_id = c.id and h.seq = c.entries
            where c.erased_at is null and c.ended_at > ? and c.site = ? and h.actor = 'RECONCILIATION'""";

    private final SqlRows sql;

    SiteListTable(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public List<Connection> live(Site site, String after, int most) {
        return sql.select(SiteListTable::connection, LIVE, site.id().value(), site.portal().issuer(), after, most);
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(ConnectionId.of(row.getString("id")), new SiteId(row.getString("site")),
                new PortalSubject(row.getString("issuer"), row.getString("subject")),
                new AccountId(row.getString("account_id")), row.getLong("generation"),
                ConnectionState.valueOf(row.getString("state")), SqlRows.instant(row, "since"),
                Optional.ofNullable(SqlRows.instant(row, "acknowledged_at")));
    }

    @Override
    public long ended(SiteId site, Instant since) {
        return sql.select(row -> row.getLong(1), ENDED, since, site.value()).get(0);
    }

    @Override
    public boolean changing(SiteId site, PortalSubject subject, Instant since) {
        return sql.select(row -> row.getBoolean(1), CHANGING, site.value(), subject.issuer(), subject.subject(), since,
                since, site.value(), subject.issuer(), subject.subject(), since, since).get(0);
    }
}
