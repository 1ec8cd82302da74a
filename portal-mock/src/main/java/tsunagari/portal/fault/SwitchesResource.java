package tsunagari.portal.fault;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.platform.SameOrigin;

/** The page with a switch for each fault. */
@Path("/mock/faults/switches")
@ControlApi
public class SwitchesResource {

    private static final String PATH = "/mock/faults/switches";
    private static final Set<String> LIMITS = Set.of("client", "subject", "browser", "times", "delay");

    private final Faults faults;
    private final ArmingRules rules;
    private final Descriptions descriptions;
    private final Pages pages;
    private final PortalUrls urls;
    private final Set<String> clients;

    public SwitchesResource(Faults faults, ArmingRules rules, Descriptions descriptions, Pages pages, PortalUrls urls,
            PortalConfig config) {
        this.faults = faults;
        this.rules = rules;
        this.descriptions = descriptions;
        this.pages = pages;
        this.urls = urls;
        this.clients = new TreeSet<>(config.clients().keySet());
    }

    @CheckedTemplate(basePath = "fault")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance switches(PageFrame frame, SwitchesPage page);
    }

    /** The faults that can be limited as the query says, and those that are armed. */
    @GET
    public Response show(UriInfo uri) {
        return page(200, wanted(uri.getQueryParameters()), "");
    }

    /** Arms one fault and comes back with the limits as they were typed. */
    @POST
    @SameOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arm(MultivaluedMap<String, String> form) {
        WantedFault wanted = wanted(form);
        return rules.check(wanted).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Arming arming) {
                return faults.arm(arming).map(id -> Pages.seeOther(back(wanted)))
                        .orElseGet(() -> page(409, wanted, Faults.full().code()));
            }

            @Override
            public Response refused(ArmingRules.BrokenRule rule) {
                return page(422, wanted, rule.code());
            }
        });
    }

    /** Clears one fault; harmless when it is gone. */
    @POST
    @SameOrigin
    @Path("/{id}/clear")
    public Response clear(@PathParam("id") String id) {
        faults.clear(new FaultId(id));
        return Pages.seeOther(urls.at(PATH));
    }

    /** Clears all faults. */
    @POST
    @SameOrigin
    @Path("/clear")
    public Response clearAll() {
        faults.clearAll();
        return Pages.seeOther(urls.at(PATH));
    }

    private Response page(int status, WantedFault wanted, String problem) {
        SwitchesPage page = new SwitchesPage(SwitchesPage.groups(descriptions, pages.language(), wanted),
                faults.all().stream().map(SwitchesPage::armed).toList(), clients, wanted.members(), problem);
        return pages.page(status, Templates.switches(pages.frame(), page), Set.of());
    }

    private URI back(WantedFault wanted) {
        Map<String, String> limits = new TreeMap<>(wanted.members());
        limits.keySet().retainAll(LIMITS);
        return Queries.append(urls.at(PATH).toString(), limits);
    }

    /** An empty field counts as left out. */
    private static WantedFault wanted(MultivaluedMap<String, String> sent) {
        Map<String, String> members = new TreeMap<>();
        sent.forEach((name, values) -> {
            if ((LIMITS.contains(name) || name.equals("fault")) && !values.get(0).isEmpty()) {
                members.put(name, values.get(0));
            }
        });
        return new WantedFault(members);
    }
}
