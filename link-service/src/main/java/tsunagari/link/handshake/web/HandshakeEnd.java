package tsunagari.link.handshake.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import tsunagari.link.handshake.Browser;
import tsunagari.link.handshake.CompleteHandshake;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.HandshakeOutcome;
import tsunagari.link.handshake.oidc.HandshakeQuery;
import tsunagari.link.handshake.oidc.OidcClient;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.page.Problem;

/** Answers a verified callback with a clean URL: the code is in no later one. */
@ApplicationScoped
class HandshakeEnd {

    private static final Logger LOG = Logger.getLogger(HandshakeEnd.class);
    private static final int SEE_OTHER = 303;

    private final CompleteHandshake completeHandshake;
    private final BrowserCookies cookies;
    private final PortalUserCookie portalUser;
    private final HandshakeProblems problems;
    private final Vertx vertx;
    private final Clock clock;

    HandshakeEnd(CompleteHandshake completeHandshake, BrowserCookies cookies, PortalUserCookie portalUser,
            HandshakeProblems problems, Vertx vertx, Clock clock) {
        this.completeHandshake = completeHandshake;
        this.cookies = cookies;
        this.portalUser = portalUser;
        this.problems = problems;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Records the outcome, on a worker thread, and answers.
     *
     * @param startAgain sends the browser to the portal once more
     */
    void reached(RoutingContext request, OidcClient.Completed completed, Consumer<HandshakeQuery> startAgain) {
        Handshake handshake = completed.handshake();
        Browser browser = new Browser(cookies.binding(request, handshake.site()),
                cookies.session(request, handshake.site()));
        vertx.executeBlocking(() -> completeHandshake.complete(handshake, completed.authentication(), browser), false)
                .map(outcome -> {
                    answer(request, completed, outcome, startAgain);
                    return outcome;
                })
                .onFailure(failure -> problems.endFailed(request, handshake.site(), handshake.reference(), failure));
    }

    private void answer(RoutingContext request, OidcClient.Completed completed, HandshakeOutcome outcome,
            Consumer<HandshakeQuery> startAgain) {
        Handshake handshake = completed.handshake();
        cookies.forgetRefusedForm(request, handshake.site());
        LOG.infof("handshake.completed site=%s reference=%s outcome=%s", handshake.site().id(), handshake.reference(),
                outcome.getClass().getSimpleName());
        Runnable answer = outcome.match(new HandshakeOutcome.Cases<>(
                consent -> () -> consent(request, completed, consent),
                signedIn -> () -> {
                    cookies.signIn(request, handshake.site(), signedIn.session());
                    redirect(request, handshake.site().page("mypage"));
                },
                waiting -> () -> redirect(request, handshake.site().page("pending?h=" + waiting.handle().value())),
                () -> () -> redirect(request, handshake.site().page("mismatch?r=" + handshake.reference())),
                tooOld -> () -> signInAnew(request, handshake, tooOld, startAgain),
                () -> () -> problems.show(request, handshake.site(), Problem.HANDSHAKE_INVALID, handshake.reference(),
                        "STATE_USED", null)));
        answer.run();
    }

    private void consent(RoutingContext request, OidcClient.Completed completed, HandshakeOutcome.ConsentWanted consent) {
        Handshake handshake = completed.handshake();
        completed.authentication().displayName()
                .ifPresent(name -> portalUser.keep(request, handshake.site(), consent.handle(), name));
        redirect(request, handshake.site().page("connect?h=" + consent.handle().value()));
    }

    private void signInAnew(RoutingContext request, Handshake handshake, HandshakeOutcome.AuthenticationTooOld tooOld,
            Consumer<HandshakeQuery> startAgain) {
        if (tooOld.alreadyRepeated()) {
            problems.show(request, handshake.site(), Problem.AUTHENTICATION_TOO_OLD, handshake.reference(),
                    "AUTH_TIME_OLD", null);
        } else {
            startAgain.accept(new HandshakeQuery(handshake.target(), handshake.reference(),
                    handshake.browserHash(), clock.instant(), Optional.empty(), true));
        }
    }

    private static void redirect(RoutingContext request, URI location) {
        request.response().setStatusCode(SEE_OTHER).putHeader(HttpHeaders.LOCATION, location.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
    }
}
