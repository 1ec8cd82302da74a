package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.util.Map;
import tsunagari.portal.fault.token.TokenChanges;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.token.SecurityEvent;
import tsunagari.portal.provider.token.Tokens;

/** Makes the push requests (RFC 8935, section 2.1) that carry releases. */
@ApplicationScoped
public class ReleaseRequests {

    private static final String TYPE = "urn:tsunagari:event:connection-released";

    private final Clients clients;
    private final Tokens tokens;

    public ReleaseRequests(Clients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /** Whether the notice's site is still configured. */
    public boolean deliverable(ReleaseNotice notice) {
        return clients.find(notice.site().value()).isPresent();
    }

    /** The request for a notice, with a token signed now. */
    public HttpRequest of(ReleaseNotice notice) {
        return of(notice, TokenChanges.NONE);
    }

    /** The request for a notice, with a token that is changed as a test wants it. */
    public HttpRequest of(ReleaseNotice notice, TokenChanges changes) {
        Client site = clients.find(notice.site().value()).orElseThrow();
        SecurityEvent event = new SecurityEvent(notice.jti(), notice.happenedAt(), TYPE, Map.of(
                "connection_id", notice.connection().value(),
                "generation", notice.generation(),
                "reason", "RELEASED_AT_PORTAL"));
        String token = tokens.securityEvent(notice.site(), notice.subject(), event, changes);
        return HttpRequest.newBuilder(site.registered().eventsUri())
                .header("Content-Type", "application/secevent+jwt").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(token)).build();
    }
}
