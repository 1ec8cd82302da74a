package tsunagari.portal.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what nobody handled into a page, or into JSON for programs. */
class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private final ErrorPages pages;

    ErrorMappers(ErrorPages pages) {
        this.pages = pages;
    }

    /** What the HTTP layer refuses (404, 405, 415 and the like) keeps its status. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, HttpHeaders headers) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            LOG.error("request failed", e);
        }
        return answer(status.getStatusCode(), nameOf(status), headers);
    }

    /** The control API says itself what was wrong. */
    @ServerExceptionMapper
    Response refused(ControlRefusal e) {
        return e.getResponse();
    }

    @ServerExceptionMapper
    Response unknown(RuntimeException e, HttpHeaders headers) {
        LOG.error("request failed", e);
        return answer(500, "INTERNAL_ERROR", headers);
    }

    private static String nameOf(Response.StatusType status) {
        Response.Status known = Response.Status.fromStatusCode(status.getStatusCode());
        return known == null ? "HTTP_" + status.getStatusCode() : known.name();
    }

    private Response answer(int status, String reason, HttpHeaders headers) {
        boolean browser = headers.getAcceptableMediaTypes().stream().anyMatch(type -> type.getSubtype().equals("html"));
        return browser ? pages.page(status, reason)
                : Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("error", reason)).build();
    }
}
