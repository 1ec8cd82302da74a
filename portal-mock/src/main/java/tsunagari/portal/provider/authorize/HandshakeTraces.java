package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.journal.Traces;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.CurrentBrowser;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.protocol.Parameters;

/**
 * Finds out to which handshake, browser and user a request belongs, and tells the {@link Exchange}. It looks at what the
 * request carries before anything about it is verified: this is for the journal and for faults, never for a decision.
 */
@ApplicationScoped
public class HandshakeTraces {

    private final Traces traces;
    private final LoginHints hints;
    private final PushedRequests requests;
    private final AuthorizationCodes codes;
    private final Exchange exchange;
    private final CurrentBrowser browser;

    public HandshakeTraces(Traces traces, LoginHints hints, PushedRequests requests, AuthorizationCodes codes,
            Exchange exchange, CurrentBrowser browser) {
        this.traces = traces;
        this.hints = hints;
        this.requests = requests;
        this.codes = codes;
        this.exchange = exchange;
        this.browser = browser;
    }

    /** Begins a handshake at the hub. Returns the {@code login_hint} that leads back to it. */
    public String begin(ClientId client, UserId user) {
        Trace begun = exchange.trace(traces.begin().in(browser.id()).of(user.value()));
        String hint = hints.of(user, begun);
        exchange.client(client.value());
        exchange.parameters(Map.of("login_hint", List.of(hint)));
        exchange.outcome("INITIATED");
        return hint;
    }

    /** A pushed request belongs to the hub's handshake, through the hint that stays good, or begins a new one. */
    public void pushed(Parameters form) {
        exchange.trace(hinted(form).orElseGet(traces::begin));
    }

    /** An authorization request, used or not, belongs to its handshake and to the browser that brings it. */
    public void asked(Parameters query, Optional<UserId> signedIn) {
        Trace known = query.get("request_uri").flatMap(requests::trace)
                .or(() -> hinted(query))
                .orElseGet(traces::begin).in(browser.id());
        exchange.trace(known.user().isPresent() ? known
                : signedIn.map(user -> known.of(user.value())).orElse(known));
    }

    /** A request that waited belongs to its handshake and to the browser that comes back with it. */
    public void resumed(AuthorizationRequest request) {
        exchange.client(request.client().id().value());
        exchange.trace(request.trace().in(browser.id()));
    }

    /** The trace of a request that this user grants. */
    public Trace granted(AuthorizationRequest request, UserId user) {
        return exchange.trace(request.trace().in(browser.id()).of(user.value()));
    }

    /** A token request belongs to the handshake of its code, if there is or was such a code. */
    public void redeemed(Parameters form) {
        form.get("code").flatMap(codes::trace).ifPresent(exchange::trace);
    }

    /** The trace of the request at hand, or that of a new handshake. */
    public Trace current() {
        return exchange.trace().orElseGet(() -> exchange.trace(traces.begin()));
    }

    private Optional<Trace> hinted(Parameters parameters) {
        return parameters.get("login_hint").flatMap(hints::trace);
    }
}
