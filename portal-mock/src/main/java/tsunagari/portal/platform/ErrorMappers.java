package tsunagari.portal.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
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
    Response unknown(Exception e, HttpHeaders headers) {
        if (whileReading(e)) {
            return answer(Response.Status.BAD_REQUEST.getStatusCode(), "FORM_UNREADABLE", headers);
        }
        LOG.error("request failed", e);
        return answer(500, "INTERNAL_ERROR", headers);
    }

    /** Failed in the framework's readers of forms, before any code of ours: an unknown charset, a broken escape. */
    private static boolean whileReading(Exception failure) {
        return Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith("org.jboss.resteasy.reactive.server.core.multipart.")
                        || name.endsWith(".ServerFormUrlEncodedProvider"));
    }

    private static String nameOf(Response.StatusType status) {
        Response.Status known = Response.Status.fromStatusCode(status.getStatusCode());
        return known == null ? "HTTP_" + status.getStatusCode() : known.name();
    }

    private Response answer(int status, String reason, HttpHeaders headers) {
        return forBrowser(headers) ? pages.page(status, reason)
                : Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("error", reason)).build();
    }

    /** Not by the parsed types: what breaks the header's grammar must not break the answer that says so. */
    private static boolean forBrowser(HttpHeaders headers) {
        String types = headers.getHeaderString(HttpHeaders.ACCEPT);
        return types != null && types.contains("/html");
    }
}
