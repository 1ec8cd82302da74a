package tsunagari.link.session.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.EndedSessions;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;
import tsunagari.link.session.SiteSession;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class SessionRepository implements Sessions, PanacheRepositoryBase<SessionEntity, byte[]> {

    /** Activity is written down at most this often, and four times in an idle lifetime: a page view need not cost a write. */
    private static final Duration ACTIVITY_STEP = Duration.ofMinutes(1);

    private final Connections connections;
    private final EndedSessions ended;
    private final SqlRows sql;
    private final SecureRandom random;

    SessionRepository(Connections connections, EndedSessions ended, SqlRows sql, SecureRandom random) {
        this.connections = connections;
        this.ended = ended;
        this.sql = sql;
        this.random = random;
    }

    @Override
    public SessionToken begin(Site site, Connection connection, Optional<PortalSessionId> portalSession,
            Instant now) {
        SessionToken token = SessionToken.random(random);
        SessionEntity entity = new SessionEntity();
        entity.tokenHash = token.hash();
        entity.site = site.id().value();
        entity.connectionId = connection.id().toString();
        entity.issuer = connection.subject().issuer();
        entity.subject = connection.subject().subject();
        entity.portalSession = portalSession.map(PortalSessionId::fingerprint).orElse(null);
        entity.beganAt = now;
        entity.lastUsedAt = now;
        entity.expiresAt = now.plus(site.session().fixed());
        persistAndFlush(entity);
        return token;
    }

    @Override
    public Optional<SiteSession> find(Site site, SessionToken token, Instant now) {
        return findByIdOptional(token.hash())
                .filter(entity -> alive(entity, site, now))
                .flatMap(entity -> connections.find(ConnectionId.of(entity.connectionId))
                        .filter(Connection::active)
                        .map(connection -> used(entity, connection, step(site), now)));
    }

    /** Updates by key: the session may have been ended since it was read, and then there is nothing to update. */
    private SiteSession used(SessionEntity entity, Connection connection, Duration step, Instant now) {
        if (entity.lastUsedAt.plus(step).isBefore(now)) {
            update("lastUsedAt = ?1 where tokenHash = ?2", now, entity.tokenHash);
        }
        return session(entity, connection);
    }

    private static boolean alive(SessionEntity entity, Site site, Instant now) {
        return entity.site.equals(site.id().value()) && now.isBefore(entity.expiresAt)
                && now.isBefore(entity.lastUsedAt.plus(site.session().idle()));
    }

    private static SiteSession session(SessionEntity entity, Connection connection) {
        return new SiteSession(connection, SessionHandle.of(entity.tokenHash), entity.beganAt, entity.lastUsedAt);
    }

    @Override
    public List<SiteSession> live(Site site, Connection connection, Instant now, int most) {
        return find("connectionId = ?1 and site = ?2 and expiresAt > ?3 and lastUsedAt > ?4 order by beganAt desc",
                connection.id().toString(), site.id().value(), now, now.minus(site.session().idle()))
                .range(0, most - 1).stream().map(entity -> session(entity, connection)).toList();
    }

    @Override
    public void end(ConnectionId connection, SessionHandle handle, Instant now) {
        keyOf(connection, handle, now).ifPresent(key -> end(SessionEndCause.SIGNED_OUT, "token_hash = ?", key));
    }

    @Override
    public void endOthers(ConnectionId connection, SessionHandle kept, Instant now) {
        end(SessionEndCause.SIGNED_OUT, "connection_id = ? and token_hash <> ?", connection.toString(),
                keyOf(connection, kept, now).orElse(new byte[0]));
    }

    /** A handle cannot be looked for; but keys alone are read, and of sessions that have not expired. */
    private Optional<byte[]> keyOf(ConnectionId connection, SessionHandle handle, Instant now) {
        return getEntityManager().createQuery(
                "select tokenHash from SessionEntity where connectionId = ?1 and expiresAt > ?2", byte[].class)
                .setParameter(1, connection.toString()).setParameter(2, now)
                .getResultList().stream().filter(key -> SessionHandle.of(key).equals(handle)).findFirst();
    }

    private static Duration step(Site site) {
        Duration quarter = site.session().idle().dividedBy(4);
        return quarter.compareTo(ACTIVITY_STEP) < 0 ? quarter : ACTIVITY_STEP;
    }

    @Override
    public void end(SessionToken token, SessionEndCause cause) {
        end(cause, "token_hash = ?", token.hash());
    }

    @Override
    public void endUnlessOf(SessionToken token, PortalSubject subject) {
        end(SessionEndCause.FOLLOWED, "token_hash = ? and not (issuer = ? and subject = ?)", token.hash(),
                subject.issuer(), subject.subject());
    }

    @Override
    public Optional<PortalSubject> endByHome(SiteId site, SessionHandle handle) {
        return sql.select(row -> new PortalSubject(row.getString("issuer"), row.getString("subject")),
                "delete from site_session where site = ? and home_handle = ? returning issuer, subject", site.value(),
                handle.value()).stream().findFirst();
    }

    @Override
    public void endAll(ConnectionId connection, SessionEndCause cause) {
        end(cause, "connection_id = ?", connection.toString());
    }

    @Override
    public void endAll(SiteId site, PortalSignOut signOut) {
        String at = site.value();
        String issuer = signOut.issuer();
        signOut.match(new PortalSignOut.Cases<>(
                subject -> signedOut("subject = ?", at, issuer, subject.subject()),
                // A session that the portal gave no id may be the one that ended.
                (subject, session) -> signedOut("subject = ? and (portal_session = ? or portal_session is null)", at, issuer,
                        subject.subject(), session.fingerprint()),
                session -> signedOut("portal_session = ?", at, issuer, session.fingerprint())));
    }

    private int signedOut(String of, Object... values) {
        return end(SessionEndCause.SIGNED_OUT_AT_PORTAL, "site = ? and issuer = ? and " + of, values);
    }

    /** One statement, so that none ends untold between finding and deleting. Returns how many have ended. */
    private int end(SessionEndCause cause, String which, Object... values) {
        List<Ended> sessions = sql.select(row -> new Ended(row.getString("site"), row.getString("home_handle"),
                SqlRows.instant(row, "expires_at")),
                "delete from site_session where " + which + " returning site, home_handle, expires_at", values);
        sessions.stream().filter(it -> it.handle() != null)
                .forEach(it -> ended.record(new SiteId(it.site()), new SessionHandle(it.handle()), it.expiresAt(), cause));
        return sessions.size();
    }

    /** @param handle null if the site's own pages have not been told of the session */
    private record Ended(String site, String handle, Instant expiresAt) {
    }
}
