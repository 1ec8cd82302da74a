package tsunagari.link.platform.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import tsunagari.link.site.Language;

/** Answers a request with a page. */
@ApplicationScoped
public class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** The page as the answer of a REST resource. */
    public Response respond(int status, Page page) {
        Response.ResponseBuilder response = Response.status(status).entity(html(page));
        headers(status, page).forEach(response::header);
        return response.build();
    }

    /** Sends the page and ends the response, where no REST resource is in charge; nothing if it has ended already. */
    public void respond(RoutingContext request, int status, Page page) {
        if (request.response().ended()) {
            return;
        }
        request.response().setStatusCode(status);
        headers(status, page).forEach(request.response()::putHeader);
        request.response().end(html(page));
    }

    private static String html(Page page) {
        Language language = page.frame().language();
        return TextMarkup.marked(language, page.template().setLocale(language.locale()).render());
    }

    private static Map<String, String> headers(int status, Page page) {
        Map<String, String> headers = new HashMap<>(Map.of(
                HttpHeaders.CONTENT_TYPE, HTML,
                HttpHeaders.CONTENT_LANGUAGE, page.frame().language().tag(),
                HttpHeaders.CACHE_CONTROL, "no-store",
                HttpHeaders.VARY, "Accept-Language, Cookie",
                ContentSecurityPolicy.HEADER, ContentSecurityPolicy.of(page.formOrigins())));
        if (status == Problem.UNAVAILABLE.status()) {
            headers.put(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
        }
        return headers;
    }
}
