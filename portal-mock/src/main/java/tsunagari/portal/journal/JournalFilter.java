package tsunagari.portal.journal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.regex.Pattern;

/** Writes every request at a protocol endpoint into the journal, and every other one that a fault struck. */
@Provider
class JournalFilter implements ContainerResponseFilter {

    private static final Pattern PROTOCOL = Pattern.compile(
            "/(\\.well-known/openid-configuration|par|authorize(/.*)?|token|userinfo|jwks|end-session|sign-out|events"
                    + "|connections|hub/[^/]+/(connect|open|release)|mock/sink/[^/]+)");

    private final Journal journal;
    private final Exchange exchange;
    private final Clock clock;

    JournalFilter(Journal journal, Exchange exchange, Clock clock) {
        this.journal = journal;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (PROTOCOL.matcher(path).matches() || !exchange.faults().isEmpty()) {
            String recorded = path.startsWith("/authorize/") ? "/authorize/continue" : path;
            journal.add(new JournalEntry(0, clock.instant(), "IN", exchange.client(), exchange.handshake(),
                    request.getMethod(), recorded, Masking.mask(exchange.parameters()), response.getStatus(),
                    exchange.outcome(), exchange.faults()));
        }
    }
}
