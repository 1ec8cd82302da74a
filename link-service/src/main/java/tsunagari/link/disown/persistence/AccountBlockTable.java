package tsunagari.link.disown.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.disown.AccountBlock;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class AccountBlockTable implements AccountBlocks {

    /** How many locks there are for all accounts: two that share one wait for each other without need. */
    private static final int STRIPES = 1024;

    private static final String FIND = "select connection_id, blocked_until from account_block "
            + "where site = ? and account_id = ? and blocked_until > ?";

    private final SqlRows sql;

    AccountBlockTable(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public void lock(SiteId site, AccountId account) {
        int stripe = Math.floorMod((site.value() + "\0" + account.value()).hashCode(), STRIPES);
        sql.update("insert into account_lock (stripe) values (?) on duplicate key update stripe = stripe", stripe);
    }

    @Override
    public boolean any(SiteId site, Instant now) {
        return !sql.select(row -> row.getInt(1), "select 1 from account_block where site = ? and blocked_until > ? limit 1",
                site.value(), now).isEmpty();
    }

    @Override
    public void block(SiteId site, AccountId account, ConnectionId disowned, Instant until) {
        sql.update("""
                insert into account_block (site, account_id, connection_id, blocked_until) values (?, ?, ?, ?)
                on duplicate key update connection_id = values(connection_id),
                blocked_until = greatest(blocked_until, values(blocked_until))""", site.value(), account.value(),
                disowned.toString(), until);
    }

    @Override
    public Optional<AccountBlock> find(SiteId site, AccountId account, Instant now) {
        return sql.select(AccountBlockTable::block, FIND, site.value(), account.value(), now).stream().findFirst();
    }

    private static AccountBlock block(ResultSet row) throws SQLException {
        return new AccountBlock(ConnectionId.of(row.getString("connection_id")), SqlRows.instant(row, "blocked_until"));
    }

    @Override
    public Optional<ConnectionId> lift(SiteId site, AccountId account, Instant now) {
        Optional<ConnectionId> disowned = sql.select(AccountBlockTable::block, FIND + " for update", site.value(),
                account.value(), now).stream().findFirst().map(AccountBlock::disowned);
        sql.update("delete from account_block where site = ? and account_id = ?", site.value(), account.value());
        return disowned;
    }
}
