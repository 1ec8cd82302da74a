package tsunagari.link.portal;

import java.util.Optional;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SubjectIdentifier;
import tsunagari.link.connection.Generations;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Site;

/**
 * The portal says that it released its connection.
 *
 * @param tokenId by which a repetition is known
 * @param generation the released connection's
 */
public record PortalRelease(String tokenId, PortalSubject subject, long generation) {

    /**
     * Reads a verified token; empty if it lacks what a release needs, has a generation that no connection can have yet, or
     * is about another issuer's subject.
     */
    public static Optional<PortalRelease> read(Site site, SecurityEventToken token, Generations generations) {
        if (token.event().text("connection_id").isEmpty()) {
            return Optional.empty();
        }
        return subject(site, token.subject()).flatMap(subject -> token.event().count("generation")
                .filter(generation -> generations.credible(site.id(), subject, generation))
                .map(generation -> new PortalRelease(token.id(), subject, generation)));
    }

    private static Optional<PortalSubject> subject(Site site, SubjectIdentifier identifier) {
        return identifier.match(new SubjectIdentifier.Cases<>(
                it -> Optional.of(it).filter(named -> named.issuer().equals(site.portal().issuer()))
                        .flatMap(named -> PortalSubject.parse(named.issuer(), named.subject())),
                opaque -> Optional.empty()));
    }
}
