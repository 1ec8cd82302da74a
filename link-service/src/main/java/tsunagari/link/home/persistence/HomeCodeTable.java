package tsunagari.link.home.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.home.CodeChallenge;
import tsunagari.link.home.HomeCode;
import tsunagari.link.home.HomeCodes;
import tsunagari.link.home.HomeSession;
import tsunagari.link.home.IssuedCode;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class HomeCodeTable implements HomeCodes {

    private final SqlRows sql;

    HomeCodeTable(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public boolean issue(SiteId site, HomeCode code, SessionToken session, Optional<CodeChallenge> challenge,
            Instant expiresAt) {
        // Locked, because a session that ended between reading and inserting would break the foreign key; against other visits,
        // too, because two that have both inserted would then wait for each other in dropExpired.
        return sql.update("""
                insert into home_code (code_hash, site, session_hash, challenge, expires_at)
                select ?, site, token_hash, ?, ? from site_session where token_hash = ? and site = ? for update""",
                code.hash(), challenge.map(CodeChallenge::hash).orElse(null), expiresAt, session.hash(), site.value()) == 1;
    }

    @Override
    public void dropExpired(SessionToken session, Instant now) {
        sql.update("delete from home_code where session_hash = ? and expires_at <= ?", session.hash(), now);
    }

    @Override
    public Optional<IssuedCode> find(SiteId site, HomeCode code, Instant now) {
        return sql.select(HomeCodeTable::issued, """
                select s.token_hash, s.expires_at, h.challenge, c.account_id
                from home_code h join site_session s on s.token_hash = h.session_hash join connection c on c.id = s.connection_id
                where h.code_hash = ? and h.site = ? and h.expires_at > ? and s.expires_at > ? and c.state = 'ACTIVE'""",
                code.hash(), site.value(), now, now).stream().findFirst();
    }

    private static IssuedCode issued(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("token_hash");
        return new IssuedCode(key, Optional.ofNullable(row.getBytes("challenge")).map(CodeChallenge::new),
                new HomeSession(SessionHandle.of(key), new AccountId(row.getString("account_id")),
                        SqlRows.instant(row, "expires_at")));
    }

    @Override
    public boolean use(HomeCode code) {
        return sql.update("delete from home_code where code_hash = ?", code.hash()) == 1;
    }

    @Override
    public boolean tell(IssuedCode code) {
        return sql.update("update site_session set home_handle = ? where token_hash = ?", code.session().handle().value(),
                code.sessionKey()) == 1;
    }
}
