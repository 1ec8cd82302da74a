package tsunagari.link.platform.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Serves a page outside any REST resource, as the callback's checks do. */
@ApplicationScoped
class FrameRoute {

    private final Frames frames;
    private final Pages pages;

    FrameRoute(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.route("/test-frame/*").handler(request -> pages.respond(request, Problem.HANDSHAKE_INVALID.status(),
                new ProblemPage(frames.withoutSite(request), Problem.HANDSHAKE_INVALID, TestPages.REFERENCE,
                        Optional.empty())));
    }
}
