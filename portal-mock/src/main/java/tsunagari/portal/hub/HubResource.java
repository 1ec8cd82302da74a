package tsunagari.portal.hub;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.provider.client.Clients;

/** もっとつながる and the main menu. */
@Path("/")
public class HubResource {

    private final Visitor visitor;
    private final MySites sites;
    private final Clients clients;
    private final Pages pages;
    private final ErrorPages errors;

    public HubResource(Visitor visitor, MySites sites, Clients clients, Pages pages, ErrorPages errors) {
        this.visitor = visitor;
        this.sites = sites;
        this.clients = clients;
        this.pages = pages;
        this.errors = errors;
    }

    /**
     * What もっとつながる shows.
     *
     * @param released empty unless a release was just made
     * @param unfinished whether the user began to connect a site of which no word has come
     */
    public record HubPage(List<Site> connected, List<Site> notConnected, Optional<Site> released,
            boolean unfinished) {
    }

    @CheckedTemplate(basePath = "hub")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance hub(PageFrame frame, HubPage page);

        static native TemplateInstance menu(PageFrame frame);

        static native TemplateInstance help(PageFrame frame, HelpPage page);
    }

    /** How a site is connected. */
    public record HelpPage(Site site, List<String> steps) {
    }

    /** The main menu. */
    @GET
    @Path("/menu")
    public Response menu() {
        return visitor.signedIn("/menu", user -> pages.page(Templates.menu(pages.frame())));
    }

    /** もっとつながる. */
    @GET
    @Path("/hub")
    public Response hub(@QueryParam("released") @DefaultValue("") String released) {
        return visitor.signedIn("/hub", user -> pages.page(200, Templates.hub(pages.frame(), model(user, released)),
                clients.all().stream().flatMap(client -> client.origins().stream()).collect(Collectors.toSet())));
    }

    /** How to connect a site. */
    @GET
    @Path("/help/{site}")
    public Response help(@PathParam("site") String site) {
        return sites.client(site)
                .map(client -> Site.of(client, Optional.empty(), pages.language()))
                .map(named -> new HelpPage(named,
                        named.help().map(text -> List.of(text.split("\n"))).orElse(List.of())))
                .map(page -> pages.page(Templates.help(pages.frame(), page)))
                .orElseGet(() -> errors.page(404, "NOT_FOUND"));
    }

    private HubPage model(UserId user, String released) {
        List<Site> all = sites.all(user, pages.language());
        return new HubPage(all.stream().filter(Site::connected).toList(),
                all.stream().filter(site -> !site.connected()).toList(),
                all.stream().filter(site -> site.id().equals(released) && site.released()).findFirst(),
                all.stream().anyMatch(site -> !site.connected() && !site.pending() && sites.awaited(site, user)));
    }
}
