package tsunagari.link.home.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import tsunagari.events.OutboxMessage;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SubjectIdentifier;
import tsunagari.link.home.SessionEndQueue;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.EndedSessions;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

/** The ends in the database: written in the transaction that ended the session, claims and results in their own. */
@ApplicationScoped
@Typed({EndedSessions.class, SessionEndQueue.class})
class EndedSessionTable implements EndedSessions, SessionEndQueue {

    /** Continuous Access Evaluation Profile 1.0, section 3.1. */
    private static final String SESSION_REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
    private static final Logger LOG = Logger.getLogger(EndedSessionTable.class);

    private final SqlRows sql;
    private final Sites sites;
    private final Transactions transactions;
    private final Clock clock;

    EndedSessionTable(SqlRows sql, Sites sites, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.sites = sites;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(SiteId site, SessionHandle session, Instant expiresAt, SessionEndCause cause) {
        sites.find(site.value()).flatMap(Site::externalHome).flatMap(home -> home.eventsUrl()).ifPresent(receiver -> {
            Instant now = clock.instant();
            sql.update("""
                    insert into ended_session (site, home_handle, cause, jti, occurred_at, expires_at, due_at, attempts, faults)
                    values (?, ?, ?, ?, ?, ?, ?, 0, 0)""", site.value(), session.value(), cause.name(),
                    UUID.randomUUID().toString(), now, expiresAt, now);
        });
    }

    @Override
    public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
        int expired = transactions.run(() -> dropExpired(now, most));
        if (expired > 0) {
            LOG.warnf("session-ends.expired count=%d", expired);
        }
        return transactions.run(() -> {
            List<OutboxMessage> due = sql.select(EndedSessionTable::message,
                    "select * from ended_session where due_at <= ? order by due_at limit ? for update skip locked", now, most);
            due.forEach(message -> sql.update("update ended_session set due_at = ? where id = ?", leaseEnd, message.id()));
            return due;
        });
    }

    /** Locks as the claim does: whoever is just writing an end down is not waited for. Returns how many. */
    private int dropExpired(Instant now, int most) {
        List<Long> expired = sql.select(row -> row.getLong("id"), "select id from ended_session where due_at <= ? "
                + "and expires_at <= ? order by due_at limit ? for update skip locked", now, now, most);
        expired.forEach(id -> sql.update("delete from ended_session where id = ?", id));
        return expired.size();
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        Instant at = SqlRows.instant(row, "occurred_at");
        String cause = row.getString("cause");
        return new OutboxMessage(row.getLong("id"), SessionEndQueue.routeOf(row.getString("site")), row.getString("jti"), at,
                new SubjectIdentifier.Opaque(row.getString("home_handle")), () -> revoked(SessionEndCause.valueOf(cause), at),
                row.getInt("attempts"), row.getInt("faults"));
    }

    private static SecurityEvent revoked(SessionEndCause cause, Instant at) {
        return new SecurityEvent(SESSION_REVOKED, Map.of("event_timestamp", at.getEpochSecond(),
                "initiating_entity", cause.initiator().name().toLowerCase(Locale.ROOT),
                "reason_admin", Map.of("en", cause.reason())));
    }

    @Override
    public void done(OutboxMessage message, Instant at) {
        transactions.run(() -> sql.update("delete from ended_session where id = ?", message.id()));
    }

    @Override
    public void retry(OutboxMessage message, Instant at, String reason) {
        failed(message, at, null, reason);
    }

    @Override
    public void park(OutboxMessage message, Instant at, String reason) {
        failed(message, null, at, reason);
    }

    /** Does nothing to a row that is parked: after a lease has ended, two may have sent it. */
    private void failed(OutboxMessage message, Instant dueAt, Instant parkedAt, String reason) {
        transactions.run(() -> sql.update("""
                update ended_session set due_at = ?, parked_at = ?, attempts = ?, faults = ?, last_failure = ?
                where id = ? and due_at is not null""", dueAt, parkedAt, message.attempts(), message.faults(), reason,
                message.id()));
    }
}
