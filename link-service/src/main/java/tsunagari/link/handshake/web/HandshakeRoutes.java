package tsunagari.link.handshake.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tsunagari.link.handshake.CallbackCheck;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.InitiateLogin;
import tsunagari.link.handshake.oidc.HandshakeQuery;
import tsunagari.link.handshake.oidc.OidcClient;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * The two ends of a handshake: {@code initiate-login} and {@code callback}. Routes, and not REST resources, because
 * quarkus-oidc works on the bare request; the normalized path must be exact, and nothing answers beside it.
 */
@ApplicationScoped
class HandshakeRoutes {

    private static final Logger LOG = Logger.getLogger(HandshakeRoutes.class);
    private static final String STARTED = HandshakeRoutes.class.getName();
    private static final int FOUND = 302;

    private final Sites sites;
    private final OidcClient oidc;
    private final HandshakeEnd end;
    private final HandshakeProblems problems;
    private final BrowserCookies cookies;
    private final Clock clock;

    HandshakeRoutes(Sites sites, OidcClient oidc, HandshakeEnd end, HandshakeProblems problems, BrowserCookies cookies,
            Clock clock) {
        this.sites = sites;
        this.oidc = oidc;
        this.end = end;
        this.problems = problems;
        this.cookies = cookies;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/(?<site>[^/]+)/initiate-login").handler(ofSite(this::initiate));
        router.getWithRegex("/(?<site>[^/]+)/handshake/[a-z]+").handler(ofSite(this::start));
        router.getWithRegex("/(?<site>[^/]+)/callback").handler(ofSite(this::callback));
    }

    private Handler<RoutingContext> ofSite(BiConsumer<Site, RoutingContext> handler) {
        return request -> sites.find(request.pathParam("site"))
                .ifPresentOrElse(site -> handler.accept(site, request), request::next);
    }

    private void initiate(Site site, RoutingContext request) {
        InitiateLogin.Reading reading = InitiateLogin.read(site, parameters(request));
        if (reading.request().isEmpty()) {
            problems.refuse(request, site, Problem.REQUEST_INVALID, reading.rejection().orElseThrow().name());
            return;
        }
        InitiateLogin wanted = reading.request().get();
        begin(site, request, new HandshakeQuery(wanted.target(), problems.newReference(),
                cookies.bound(request, site).fingerprint(), clock.instant(), wanted.loginHint(), false));
    }

    /** Goes to the request that quarkus-oidc is to keep; the mark tells it from one that a browser sends. */
    private void begin(Site site, RoutingContext request, HandshakeQuery query) {
        request.put(STARTED, query);
        query.become(request, site);
    }

    private void start(Site site, RoutingContext request) {
        HandshakeQuery query = request.get(STARTED);
        if (query == null) {
            request.next();
            return;
        }
        Uni.createFrom().deferred(() -> oidc.authorizationUrl(site, request))
                .invoke(url -> {
                    LOG.infof("handshake.started site=%s target=%s reference=%s", site.id(), query.target(), query.reference());
                    request.response().setStatusCode(FOUND).putHeader(HttpHeaders.LOCATION, url)
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
                })
                .subscribe().with(url -> { }, failure -> problems.startFailed(request, site, query, failure));
    }

    private void callback(Site site, RoutingContext request) {
        oidc.mustNameItself(site, request).subscribe().with(issRequired -> answered(site, request, issRequired),
                failure -> problems.callbackFailed(request, site, failure));
    }

    private void answered(Site site, RoutingContext request, boolean issRequired) {
        Optional<Handshake> open = Optional.ofNullable(request.queryParams().get("state"))
                .flatMap(state -> oidc.begun(site, request, state))
                .filter(it -> it.open(cookies.binding(request, site), clock.instant()));
        Optional<CallbackCheck.Rejection> rejection = CallbackCheck.of(site, parameters(request), issRequired,
                state -> open.filter(it -> it.state().equals(state)).isPresent());
        if (rejection.isPresent()) {
            problems.refuse(request, site, Problem.HANDSHAKE_INVALID, rejection.get().name());
            return;
        }
        Uni.createFrom().deferred(() -> oidc.complete(open.orElseThrow(), request))
                .invoke(completed -> end.reached(request, completed, again -> begin(site, request, again)))
                .subscribe().with(completed -> { }, failure -> problems.callbackFailed(request, site, failure));
    }

    private static Function<String, List<String>> parameters(RoutingContext request) {
        return request.queryParams()::getAll;
    }
}
