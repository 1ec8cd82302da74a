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
    private final SecureRandom random;

    SessionRepository(Connections connections, SecureRandom random) {
        this.connections = connections;
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
        keyOf(connection, handle, now).ifPresent(key -> delete("tokenHash", key));
    }

    @Override
    public void endOthers(ConnectionId connection, SessionHandle kept, Instant now) {
        delete("connectionId = ?1 and tokenHash <> ?2", connection.toString(),
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
    public void end(SessionToken token) {
        delete("tokenHash", token.hash());
    }

    @Override
    public void endUnlessOf(SessionToken token, PortalSubject subject) {
        delete("tokenHash = ?1 and not (issuer = ?2 and subject = ?3)", token.hash(), subject.issuer(), subject.subject());
    }

    @Override
    public void endAll(ConnectionId connection) {
        delete("connectionId", connection.toString());
    }

    @Override
    public void endAll(SiteId site, PortalSignOut signOut) {
        String at = site.value();
        String issuer = signOut.issuer();
        signOut.match(new PortalSignOut.Cases<>(
                subject -> delete("site = ?1 and issuer = ?2 and subject = ?3", at, issuer, subject.subject()),
                // A session that the portal gave no id may be the one that ended.
                (subject, session) -> delete("site = ?1 and issuer = ?2 and subject = ?3 "
                        + "and (portalSession = ?4 or portalSession is null)", at, issuer, subject.subject(),
                        session.fingerprint()),
                session -> delete("site = ?1 and issuer = ?2 and portalSession = ?3", at, issuer,
                        session.fingerprint())));
    }
}
