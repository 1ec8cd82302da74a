package tsunagari.portal.fault.answer;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Layer;
import tsunagari.portal.fault.Place;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.fault.Strike;
import tsunagari.portal.journal.Exchange;

/**
 * Lets faults strike the answers of the endpoints that speak JSON. An answer that says no anyway is left alone: a fault
 * is to be seen where everything else was right. Runs before the journal is written (response filters run in descending
 * order), so that the journal knows what struck.
 */
@Provider
@Priority(Priorities.USER + 500)
public class AnswerFaults implements ContainerResponseFilter {

    private static final Map<String, Place> PLACES = Map.of("/token", Place.TOKEN, "/par", Place.PAR, "/jwks", Place.JWKS,
            "/.well-known/openid-configuration", Place.DISCOVERY, "/userinfo", Place.USERINFO);

    private final Faults faults;
    private final Situations situations;
    private final ContentFaults contents;
    private final TransportFaults transport;
    private final Exchange exchange;

    public AnswerFaults(Faults faults, Situations situations, ContentFaults contents, TransportFaults transport,
            Exchange exchange) {
        this.faults = faults;
        this.situations = situations;
        this.contents = contents;
        this.transport = transport;
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() < 300) {
            Optional.ofNullable(PLACES.get(request.getUriInfo().getPath())).ifPresent(place -> spoil(place, request, answer));
        }
    }

    private void spoil(Place place, ContainerRequestContext request, ContainerResponseContext answer) {
        Situation situation = place.scopes().isEmpty() ? Situation.UNKNOWN : situations.current();
        if (place == Place.JWKS) {
            contents.publishOthers(answer);
        }
        faults.strikeAll(place, Layer.PROTOCOL, situation).forEach(strike -> {
            noted(strike);
            contents.spoil(answer, strike);
        });
        faults.strikeFirst(place, Layer.TRANSPORT, situation).ifPresent(strike -> {
            noted(strike);
            transport.spoil(request, answer, strike);
        });
    }

    private void noted(Strike strike) {
        exchange.struck(strike.fault().name());
    }
}
