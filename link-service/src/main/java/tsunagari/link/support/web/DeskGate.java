package tsunagari.link.support.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.support.Reference;

/**
 * Keeps the two ports apart: the desk is at its own port alone, and there is nothing else but style sheet and icon. The
 * port is the one that the connection came in at, whatever a header says.
 */
@ApplicationScoped
class DeskGate {

    private static final Logger LOG = Logger.getLogger(DeskGate.class);

    /** After the headers that every answer gets, before all that looks at a request. */
    private static final int PRIORITY = 975;
    /** Without what can be added to a segment behind a semicolon (RFC 3986, section 3.3). */
    private static final Pattern FIRST_SEGMENT = Pattern.compile("/*([^/;]*).*", Pattern.DOTALL);

    private final OptionalInt port;
    private final Pages pages;
    private final Frames frames;
    private final SecureRandom random;

    DeskGate(DeskAddress address, Pages pages, Frames frames, SecureRandom random) {
        this.port = address.port();
        this.pages = pages;
        this.frames = frames;
        this.random = random;
    }

    void register(@Observes Filters filters) {
        if (port.isPresent()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext request) {
        if (isThere(firstSegment(request.normalizedPath()), localPort(request) == port.getAsInt())) {
            request.next();
        } else {
            refuse(request);
        }
    }

    private static boolean isThere(String firstSegment, boolean atTheDesk) {
        return switch (firstSegment) {
            case DeskAddress.SEGMENT -> atTheDesk;
            case "assets" -> true;
            default -> !atTheDesk;
        };
    }

    private static String firstSegment(String path) {
        return FIRST_SEGMENT.matcher(path).replaceFirst("$1");
    }

    /** Of the connection itself: the PROXY protocol may tell of another. */
    private static int localPort(RoutingContext request) {
        return request.request().connection().localAddress(true).port();
    }

    /** A body that comes with the request is read by nobody: the connection ends with the answer. */
    private void refuse(RoutingContext request) {
        Reference reference = Reference.random(random);
        LOG.infof("request.refused reference=%s problem=%s path=-", reference, Problem.NOT_FOUND);
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        pages.respond(request, Problem.NOT_FOUND.status(), new ProblemPage(frames.withoutSite(request), Problem.NOT_FOUND,
                reference.value(), Optional.empty()));
    }
}
