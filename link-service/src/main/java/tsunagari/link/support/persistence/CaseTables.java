package tsunagari.link.support.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.CaseFile;
import tsunagari.link.support.FoundConnection;
import tsunagari.link.support.Happening;
import tsunagari.link.support.Happening.Kind;
import tsunagari.link.support.Reference;

@ApplicationScoped
class CaseTables implements CaseFile {

    /** One row for each happening, of those that a condition on each table chooses. */
    private static final String HAPPENINGS = """
            select * from (
            select occurred_at, 'HANDSHAKE' kind, outcome code, cause, null actor, site, connection_id
                from handshake where %1$s
            union all select h.occurred_at, 'CONNECTION', h.transition, h.reason, h.actor, c.site, h.connection_id
                from connection_history h join connection c on c.id = h.connection_id where h.%1$s
            union all select occurred_at, 'SUPPORT', action, reason, null, site, connection_id
                from support_access where %1$s and action in ('CONNECTION_RELEASED', 'BLOCK_LIFTED')
            """;
    /** What happened at one time in the order of a linking, the end of an earlier connection before the later one. */
    private static final String IN_TURN = " order by occurred_at, "
            + "field(kind, 'HANDSHAKE', 'CONSENT', 'PROBLEM', 'CONNECTION', 'SUPPORT'), code <> 'RELEASED', code";
    /** Who consents is connected, or begins to wait, at that moment; else all that is known is when the page was shown. */
    private static final String OF_REFERENCE = HAPPENINGS.formatted("reference = ?") + """
            union all select occurred_at, 'PROBLEM', problem, cause, null, site, null from problem where reference = ?
            union all select coalesce((select h.occurred_at from connection_history h
                    where h.connection_id = p.connection_id order by h.seq limit 1), expires_at - interval 20 minute),
                'CONSENT', state, null, null, site, connection_id
                from link_proof p where reference = ?
            ) happening""" + IN_TURN + " limit 200";
    private static final String OF_CONNECTION = "select * from (" + HAPPENINGS.formatted("connection_id = ?")
            + ") happening order by occurred_at desc limit ?) latest" + IN_TURN;
    private static final String CONNECTIONS =
            "select id, site, state, since, ended_at, acknowledged_at is not null as acknowledged from connection where ";
    private static final String LATEST = " order by since desc limit ?";

    private final SqlRows sql;

    CaseTables(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public List<Happening> under(Reference reference) {
        String text = reference.value();
        return sql.select(CaseTables::happening, OF_REFERENCE, text, text, text, text, text);
    }

    @Override
    public List<Happening> of(ConnectionId connection, int most) {
        String id = connection.toString();
        return sql.select(CaseTables::happening, OF_CONNECTION, id, id, id, most);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(SqlRows.instant(row, "occurred_at"), Kind.valueOf(row.getString("kind")),
                row.getString("code"), Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getString("actor")), Optional.ofNullable(row.getString("site")),
                Optional.ofNullable(row.getString("connection_id")).map(ConnectionId::of));
    }

    @Override
    public Optional<FoundConnection> find(ConnectionId connection) {
        return sql.select(CaseTables::connection, CONNECTIONS + "id = ?", connection.toString()).stream().findFirst();
    }

    @Override
    public List<FoundConnection> find(SiteId site, PortalSubject subject, int most) {
        return sql.select(CaseTables::connection, CONNECTIONS + "site = ? and issuer = ? and subject = ?" + LATEST,
                site.value(), subject.issuer(), subject.subject(), most);
    }

    @Override
    public List<FoundConnection> find(SiteId site, AccountId account, int most) {
        return sql.select(CaseTables::connection, CONNECTIONS + "site = ? and account_id = ?" + LATEST, site.value(),
                account.value(), most);
    }

    private static FoundConnection connection(ResultSet row) throws SQLException {
        return new FoundConnection(ConnectionId.of(row.getString("id")), new SiteId(row.getString("site")),
                ConnectionState.valueOf(row.getString("state")), SqlRows.instant(row, "since"),
                Optional.ofNullable(SqlRows.instant(row, "ended_at")), row.getBoolean("acknowledged"));
    }
}
