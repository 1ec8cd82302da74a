package tsunagari.portal.events;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.token.LatestHandshakes;

/** Receives security events of the sites (RFC 8935). 202 means that the event is stored. */
@Path("/events")
public class EventsResource {

    private static final String TYPE = "application/secevent+jwt";

    private final EventVerifier verifier;
    private final Connections connections;
    private final BegunConnects begun;
    private final EventFaults faults;
    private final LatestHandshakes latest;
    private final Exchange exchange;

    public EventsResource(EventVerifier verifier, Connections connections, BegunConnects begun, EventFaults faults,
            LatestHandshakes latest, Exchange exchange) {
        this.verifier = verifier;
        this.connections = connections;
        this.begun = begun;
        this.faults = faults;
        this.latest = latest;
        this.exchange = exchange;
    }

    /** 202 without a body, or an error object. */
    @POST
    public Response receive(@HeaderParam("Content-Type") String type, String body) {
        if (type == null || !type.split(";")[0].trim().equalsIgnoreCase(TYPE)) {
            return refuse(EventError.invalidRequest("Content-Type must be " + TYPE));
        }
        return verifier.verify(body).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(ReceivedEvent event) {
                exchange.client(event.said().site().value());
                return faults.refusal(event.said()).map(EventsResource.this::refuse).orElseGet(() -> store(event));
            }

            @Override
            public Response refused(EventError error) {
                return refuse(error);
            }
        });
    }

    private Response store(ReceivedEvent event) {
        Connection said = event.said();
        connections.receive(event.id(), said);
        begun.answered(said.site(), said.subject());
        exchange.parameters(Map.of("event", List.of(said.state().name())));
        exchange.outcome("STORED");
        if (said.state().live()) {
            latest.find(said.site(), said.subject()).ifPresent(exchange::trace);
        }
        return Response.accepted().build();
    }

    private Response refuse(EventError error) {
        exchange.outcome(error.err() + ": " + error.description());
        return error.toResponse();
    }
}
