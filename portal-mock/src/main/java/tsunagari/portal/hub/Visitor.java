package tsunagari.portal.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tsunagari.portal.persona.CurrentSession;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.provider.client.Client;

/** Whoever asks for a page of the hub: a signed-in user, or somebody who has to sign in first. */
@RequestScoped
public class Visitor {

    private final CurrentSession current;
    private final MySites sites;
    private final PortalUrls urls;
    private final ErrorPages errors;

    public Visitor(CurrentSession current, MySites sites, PortalUrls urls, ErrorPages errors) {
        this.current = current;
        this.sites = sites;
        this.urls = urls;
        this.errors = errors;
    }

    /** The page for a signed-in user; otherwise the way to the sign-in page, which comes back to {@code path}. */
    public Response signedIn(String path, Function<UserId, Response> page) {
        return current.find().map(session -> page.apply(session.user()))
                .orElseGet(() -> Pages.seeOther(
                        Queries.append(urls.at("/sign-in").toString(), Map.of("next", path))));
    }

    /** The same for a page about one site; an unknown site is 404. */
    public Response signedInAt(String site, String path, BiFunction<UserId, Client, Response> page) {
        return sites.client(site)
                .map(client -> signedIn(path, user -> page.apply(user, client)))
                .orElseGet(() -> errors.page(404, "NOT_FOUND"));
    }
}
