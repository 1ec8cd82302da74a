package tsunagari.portal.provider.logout;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tsunagari.portal.fault.token.TokenChanges;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.provider.authorize.SignedInClients;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.subject.PairwiseSubject;
import tsunagari.portal.provider.subject.PairwiseSubjects;
import tsunagari.portal.provider.token.Tokens;

/** Tells the clients that a user signed out (OpenID Connect Back-Channel Logout 1.0). */
@ApplicationScoped
public class LogoutTokenDelivery {

    private static final Logger LOG = Logger.getLogger(LogoutTokenDelivery.class);

    private final Clients clients;
    private final SignedInClients signedIn;
    private final PairwiseSubjects subjects;
    private final Tokens tokens;
    private final LogoutCalls calls;

    public LogoutTokenDelivery(Clients clients, SignedInClients signedIn, PairwiseSubjects subjects, Tokens tokens,
            LogoutCalls calls) {
        this.clients = clients;
        this.signedIn = signedIn;
        this.subjects = subjects;
        this.tokens = tokens;
        this.calls = calls;
    }

    /** Tells all clients of a session at the same time; returns when all have answered or their time is over. */
    public void tellAll(PortalSession session) {
        Stream<CompletableFuture<?>> answers = signedIn.take(session).stream()
                .flatMap(id -> clients.find(id.value()).stream())
                .map(client -> tell(client, session.user(), TokenChanges.NONE));
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    /** Sends one logout token, changed as a test wants it. The answer's status is 0 when none came or nothing was sent. */
    public CompletableFuture<OutboundCalls.Answer> tell(Client client, UserId user, TokenChanges changes) {
        if (client.registered().backchannelLogoutUri().isEmpty()) {
            return CompletableFuture.completedFuture(OutboundCalls.Answer.NONE);
        }
        URI uri = client.registered().backchannelLogoutUri().get();
        PairwiseSubject subject = subjects.of(client.id(), user);
        String token = tokens.logoutToken(client.id(), subject, changes);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        return calls.send(client.id(), subject, request).whenComplete((answer, failure) -> {
            if (answer == null || !answer.successful()) {
                LOG.warnf("logout-token-not-taken client=%s", client.id());
            }
        });
    }
}
