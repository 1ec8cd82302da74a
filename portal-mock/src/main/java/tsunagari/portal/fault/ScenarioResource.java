package tsunagari.portal.fault;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.SameOrigin;

/** Arms the scenarios of the start page, and takes them back. */
@Path("/mock/scenarios/{scenario}")
@ControlApi
public class ScenarioResource {

    private final Scenarios scenarios;
    private final ErrorPages errors;
    private final PortalUrls urls;

    public ScenarioResource(Scenarios scenarios, ErrorPages errors, PortalUrls urls) {
        this.scenarios = scenarios;
        this.errors = errors;
        this.urls = urls;
    }

    /** Arms it for one strike; pressing twice is one strike too. */
    @POST
    @SameOrigin
    public Response arm(@PathParam("scenario") String name) {
        return of(name, scenario -> scenarios.arm(scenario) ? back(scenario) : errors.page(409, Faults.full().code()));
    }

    /** Takes it back; harmless when it has struck. */
    @POST
    @SameOrigin
    @Path("/clear")
    public Response clear(@PathParam("scenario") String name) {
        return of(name, scenario -> {
            scenarios.clear(scenario);
            return back(scenario);
        });
    }

    private Response of(String name, Function<Scenario, Response> answer) {
        return Scenario.of(name).map(answer).orElseGet(() -> errors.page(404, "NOT_FOUND"));
    }

    private Response back(Scenario scenario) {
        return Pages.seeOther(urls.at("/#scenario-" + scenario));
    }
}
