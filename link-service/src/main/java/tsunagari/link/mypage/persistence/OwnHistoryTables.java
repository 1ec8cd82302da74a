package tsunagari.link.mypage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.mypage.Happening;
import tsunagari.link.mypage.Happening.Kind;
import tsunagari.link.mypage.OwnHistory;
import tsunagari.link.platform.persistence.SqlRows;

@ApplicationScoped
class OwnHistoryTables implements OwnHistory {

    private static final String OWN = """
            join connection c on c.id = %s.connection_id
            where c.site = ? and c.issuer = ? and c.subject = ? and c.account_id = ?
            """;
    private static final String LATEST = "select * from ("
            + "select h.occurred_at, h.transition code, h.reason, h.reference from connection_history h "
            + OWN.formatted("h") + "and h.transition <> 'ERASED'"
            + " union all select s.occurred_at, 'SIGNED_IN', null, s.reference from handshake s "
            + OWN.formatted("s") + "and s.outcome = 'SESSION'"
            + " union all select a.occurred_at, 'SEEN_BY_SUPPORT', null, null from support_access a "
            + OWN.formatted("a") + "and a.action in ('HISTORY_READ', 'CONNECTIONS_SEARCHED')"
            + ") happening order by occurred_at desc limit ?";

    private final SqlRows sql;

    OwnHistoryTables(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public List<Happening> latest(Connection connection, int most) {
        String site = connection.site().value();
        String issuer = connection.subject().issuer();
        String subject = connection.subject().subject();
        String account = connection.account().value();
        return sql.select(OwnHistoryTables::happening, LATEST, site, issuer, subject, account, site, issuer, subject,
                account, site, issuer, subject, account, most);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(kind(row.getString("code"), row.getString("reason")), SqlRows.instant(row, "occurred_at"),
                Optional.ofNullable(row.getString("reference")));
    }

    private static Kind kind(String code, String reason) {
        return switch (code) {
            case "ESTABLISHED" -> Kind.CONNECTED;
            case "RELEASED" -> released(ReleaseReason.valueOf(reason));
            default -> Kind.valueOf(code);
        };
    }

    private static Kind released(ReleaseReason reason) {
        return switch (reason) {
            case RELEASED_AT_PORTAL -> Kind.RELEASED_AT_PORTAL;
            case RELEASED_BY_SUPPORT -> Kind.RELEASED_BY_SUPPORT;
            case REPLACED -> Kind.REPLACED;
            case OWNER_DISOWNED -> Kind.OWNER_DISOWNED;
            case PORTAL_NO_LONGER_CONNECTED -> Kind.CONNECTED_ANEW;
            default -> Kind.RELEASED;
        };
    }
}
