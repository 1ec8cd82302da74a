package tsunagari.link.handshake.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSignOuts;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Sha256;
import tsunagari.link.site.SiteId;

/** The sign-outs at the portal in the database. */
@ApplicationScoped
class PortalSignOutTable implements PortalSignOuts {

    private final EntityManager database;

    PortalSignOutTable(EntityManager database) {
        this.database = database;
    }

    @Override
    public void record(SiteId site, PortalSignOut signOut, Instant receivedAt) {
        List<String> who = signOut.match(new PortalSignOut.Cases<>(
                subject -> List.of(everySession(subject)),
                (subject, session) -> List.of(someSession(subject), session.fingerprint()),
                session -> List.of(session.fingerprint())));
        who.forEach(it -> database.createNativeQuery("""
                insert into portal_sign_out (site, issuer, who, signed_out_at, received_at) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update signed_out_at = greatest(signed_out_at, values(signed_out_at)),
                    received_at = greatest(received_at, values(received_at))""")
                .setParameter(1, site.value()).setParameter(2, signOut.issuer()).setParameter(3, it)
                .setParameter(4, signOut.at()).setParameter(5, receivedAt)
                .executeUpdate());
    }

    /**
     * Waits for a sign-out that is being noted at this moment: a read without lock would not see it. By the portal's
     * clock a sign-in later than the sign-out is not meant by it.
     */
    boolean overtook(Handshake handshake, PortalAuthentication authentication) {
        PortalSubject subject = authentication.subject();
        return !database.createNativeQuery("""
                select 1 from portal_sign_out where site = ?1 and issuer = ?2 and who in (?3, ?4)
                and received_at >= ?5 and signed_out_at >= ?6 lock in share mode""")
                .setParameter(1, handshake.site().id().value()).setParameter(2, subject.issuer())
                .setParameter(3, everySession(subject))
                .setParameter(4, authentication.session().map(PortalSessionId::fingerprint)
                        .orElseGet(() -> someSession(subject)))
                .setParameter(5, handshake.begunAt())
                .setParameter(6, authentication.authenticatedAt().orElse(Instant.EPOCH))
                .getResultList().isEmpty();
    }

    private static String everySession(PortalSubject subject) {
        return hash("every session of " + subject.subject());
    }

    /** Known by no id, because the portal put none into that person's ID token. */
    private static String someSession(PortalSubject subject) {
        return hash("some session of " + subject.subject());
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text));
    }
}
