package tsunagari.portal.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;

/** Arms, shows and clears faults. */
@Path("/mock/faults")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
public class FaultResource {

    private final Faults faults;
    private final Catalogue catalogue;
    private final ArmingRules rules;
    private final ObjectMapper json;
    private final PortalUrls urls;

    public FaultResource(Faults faults, Catalogue catalogue, ArmingRules rules, ObjectMapper json, PortalUrls urls) {
        this.faults = faults;
        this.catalogue = catalogue;
        this.rules = rules;
        this.json = json;
        this.urls = urls;
    }

    /** An armed fault; {@code times} are those that are left, null when there is no end to them. */
    public record View(FaultId id, FaultName fault, Integer times, String subject, String client, String browser,
            String delay, int applied) {

        static View of(ArmedFault armed) {
            FaultScope scope = armed.arming().scope();
            return new View(armed.id(), armed.arming().fault(), armed.left().orElse(null), scope.subject().orElse(null),
                    scope.client().orElse(null), scope.browser().orElse(null),
                    armed.arming().delay().map(Duration::toString).orElse(null), armed.applied());
        }
    }

    /** Everything that can be armed. */
    @GET
    @Path("/catalogue")
    public List<Catalogue.Entry> catalogue() {
        return catalogue.all();
    }

    /** The faults that were armed and not cleared; a browser is shown the page with the switches instead. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Response all(HttpHeaders headers) {
        boolean page = headers.getAcceptableMediaTypes().get(0).getSubtype().equals("html");
        return page ? Pages.seeOther(urls.at("/mock/faults/switches"))
                : Response.ok(faults.all().stream().map(View::of).toList(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Arms a fault beside the others. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response arm(String body) {
        return WantedFault.read(body, json).match(new OrRefusal<>() {
            @Override
            public Response accepted(WantedFault wanted) {
                return rules.check(wanted).match(new OrRefusal<>() {
                    @Override
                    public Response accepted(Arming arming) {
                        return armed(arming);
                    }
                });
            }
        });
    }

    /** One fault. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return faults.find(new FaultId(id)).map(armed -> Response.ok(View.of(armed)).build())
                .orElseGet(() -> FaultRefusal.notFound().toResponse());
    }

    /** Clears one fault. */
    @DELETE
    @Path("/{id}")
    public Response clear(@PathParam("id") String id) {
        return faults.clear(new FaultId(id)) ? Response.noContent().build() : FaultRefusal.notFound().toResponse();
    }

    /** Clears all faults, those of other tests too. */
    @DELETE
    public void clearAll() {
        faults.clearAll();
    }

    private Response armed(Arming arming) {
        return faults.arm(arming).map(id -> Response.status(201).entity(Map.of("id", id)).build())
                .orElseGet(() -> FaultRefusal.full().toResponse());
    }

    /** Whatever is refused is answered in the same way. */
    private interface OrRefusal<V> extends Outcome.Cases<V, FaultRefusal, Response> {

        @Override
        default Response refused(FaultRefusal refusal) {
            return refusal.toResponse();
        }
    }
}
