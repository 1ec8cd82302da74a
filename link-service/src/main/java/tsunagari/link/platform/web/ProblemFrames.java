package tsunagari.link.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.site.Site;

/** Makes the frames of problem pages. Their language links lead to an address that a GET shows. */
@ApplicationScoped
class ProblemFrames {

    private static final String GET = HttpMethod.GET.name();
    private static final String POST = HttpMethod.POST.name();

    private final Frames frames;
    private final AllowedMethods methods;

    ProblemFrames(Frames frames, AllowedMethods methods) {
        this.frames = frames;
        this.methods = methods;
    }

    /**
     * The frame of a problem's page.
     *
     * @param site whose page it is, if it is a site's
     * @param step path and query of a GET that shows the step again, if the problem is one of a journey's step
     */
    Frame of(RoutingContext request, Optional<Site> site, Optional<String> step) {
        return site.map(it -> step.or(() -> pageOfForm(request, it)).map(self -> frames.of(request, it, self))
                .orElseGet(() -> frames.of(request, it))).orElseGet(() -> frames.withoutSite(request));
    }

    /** The page that a posted form stands on, if no GET shows the form's own address. */
    private Optional<String> pageOfForm(RoutingContext request, Site site) {
        String path = request.normalizedPath();
        Set<String> allowed = methods.at(path);
        return request.request().method() == HttpMethod.GET || !allowed.contains(POST) || allowed.contains(GET)
                ? Optional.empty() : Optional.of(shownAbove(path).orElse("/" + site.id() + "/mypage"));
    }

    /** A form's address lies below its page's. That of signing out does not; its form is the home page's. */
    private Optional<String> shownAbove(String path) {
        return Stream.iterate(above(path), it -> !it.isEmpty(), ProblemFrames::above)
                .filter(it -> methods.at(it).contains(GET)).findFirst();
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
