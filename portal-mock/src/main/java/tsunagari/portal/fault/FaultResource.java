package tsunagari.portal.fault;

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
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.platform.ControlRefusal;
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
    private final ControlJson json;
    private final PortalUrls urls;

    public FaultResource(Faults faults, Catalogue catalogue, ArmingRules rules, ControlJson json, PortalUrls urls) {
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
        return rules.check(json.read(body, WantedFault.Json.class).wanted()).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Arming arming) {
                FaultId id = faults.arm(arming).orElseThrow(Faults::full);
                return Response.status(201).entity(Map.of("id", id)).build();
            }

            @Override
            public Response refused(ArmingRules.BrokenRule rule) {
                throw ControlRefusal.badRequest(rule.code(), rule.message());
            }
        });
    }

    /** One fault. */
    @GET
    @Path("/{id}")
    public View one(@PathParam("id") String id) {
        return faults.find(new FaultId(id)).map(View::of).orElseThrow(FaultResource::notFound);
    }

    /** Clears one fault. */
    @DELETE
    @Path("/{id}")
    public void clear(@PathParam("id") String id) {
        if (!faults.clear(new FaultId(id))) {
            throw notFound();
        }
    }

    /** Clears all faults, those of other tests too. */
    @DELETE
    public void clearAll() {
        faults.clearAll();
    }

    private static ControlRefusal notFound() {
        return ControlRefusal.notFound("FAULT_NOT_FOUND", "no fault with this id was armed, or it was cleared");
    }
}
