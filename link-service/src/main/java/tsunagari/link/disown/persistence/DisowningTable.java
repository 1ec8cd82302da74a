package tsunagari.link.disown.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.disown.DisownToken;
import tsunagari.link.disown.Disowning;
import tsunagari.link.disown.Disownings;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class DisowningTable implements Disownings {

    private static final String BY_TOKEN =
            "select connection_id, expires_at, used_at from disowning where token_hash = ? and site = ?";

    private final SqlRows sql;

    DisowningTable(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public void allow(DisownToken token, SiteId site, ConnectionId connection, Instant until) {
        sql.update("""
                insert into disowning (token_hash, site, connection_id, expires_at) values (?, ?, ?, ?)
                on duplicate key update expires_at = greatest(expires_at, values(expires_at))""", token.hash(),
                site.value(), connection.toString(), until);
    }

    @Override
    public Optional<Disowning> find(SiteId site, DisownToken token) {
        return first(BY_TOKEN, site, token);
    }

    @Override
    public Optional<Disowning> lock(SiteId site, DisownToken token) {
        return first(BY_TOKEN + " for update", site, token);
    }

    private Optional<Disowning> first(String query, SiteId site, DisownToken token) {
        return sql.select(DisowningTable::disowning, query, token.hash(), site.value()).stream().findFirst();
    }

    private static Disowning disowning(ResultSet row) throws SQLException {
        return new Disowning(ConnectionId.of(row.getString("connection_id")), SqlRows.instant(row, "expires_at"),
                Optional.ofNullable(SqlRows.instant(row, "used_at")));
    }

    @Override
    public void use(DisownToken token, Instant at) {
        sql.update("update disowning set used_at = ? where token_hash = ?", at, token.hash());
    }
}
