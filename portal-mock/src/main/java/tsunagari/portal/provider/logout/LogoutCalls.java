package tsunagari.portal.provider.logout;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.journal.OutboundCalls;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Sends logout tokens: once, or twice where a fault wants that. */
@ApplicationScoped
public class LogoutCalls {

    private static final String WHAT = "logout_token";

    private final OutboundCalls calls;
    private final Faults faults;
    private final Situations situations;
    private final Duration limit;

    public LogoutCalls(OutboundCalls calls, Faults faults, Situations situations, PortalConfig config) {
        this.calls = calls;
        this.faults = faults;
        this.situations = situations;
        this.limit = config.limits().clientTimeout();
    }

    /** The answer to the token, to the first one if it is replayed. */
    CompletableFuture<OutboundCalls.Answer> send(ClientId client, PairwiseSubject subject, HttpRequest request) {
        boolean replayed = faults.strike(FaultName.LOGOUT_TOKEN_REPLAYED,
                situations.of(client.value(), subject.value())).isPresent();
        CompletableFuture<OutboundCalls.Answer> first = calls.sendAsync(client.value(), request, WHAT, limit);
        return replayed ? first.thenCompose(answer -> replay(client, request, answer)) : first;
    }

    private CompletableFuture<OutboundCalls.Answer> replay(ClientId client, HttpRequest request,
            OutboundCalls.Answer first) {
        return calls.sendAsync(client.value(), request, WHAT, limit, List.of(FaultName.LOGOUT_TOKEN_REPLAYED.name()))
                .thenApply(second -> first);
    }
}
