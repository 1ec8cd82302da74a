package tsunagari.link.handshake.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.events.FailureOutline;
import tsunagari.link.handshake.oidc.CallbackFailure;
import tsunagari.link.handshake.oidc.HandshakeQuery;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.platform.web.Failure;
import tsunagari.link.site.Site;
import tsunagari.link.support.NoteProblem;
import tsunagari.link.support.Reference;

/** Answers a handshake that cannot go on: a page with a reference for the person, an event with the cause for the log. */
@ApplicationScoped
class HandshakeProblems {

    private static final Logger LOG = Logger.getLogger(HandshakeProblems.class);

    private final Pages pages;
    private final Frames frames;
    private final SecureRandom random;
    private final NoteProblem noteProblem;
    private final ShownAgain shownAgain;

    HandshakeProblems(Pages pages, Frames frames, SecureRandom random, NoteProblem noteProblem, ShownAgain shownAgain) {
        this.shownAgain = shownAgain;
        this.noteProblem = noteProblem;
        this.pages = pages;
        this.frames = frames;
        this.random = random;
    }

    /** The reference of a handshake that begins. */
    Reference newReference() {
        return Reference.random(random);
    }

    /** A request or an answer of the portal that breaks a rule, and does so again when it is asked again. */
    void refuse(RoutingContext request, Site site, Problem problem, String cause) {
        Reference reference = Reference.random(random);
        note(site, problem, reference, cause, null);
        page(request, problem, frames.of(request, site), reference);
    }

    /** The browser could not be sent to the portal. */
    void startFailed(RoutingContext request, Site site, HandshakeQuery query, Throwable failure) {
        note(site, Problem.PORTAL_UNAVAILABLE, query.reference(), "START_FAILED", failure);
        URI again = InitiateLoginUri.of(site, query.target());
        pages.respond(request, Problem.PORTAL_UNAVAILABLE.status(), new ProblemPage(
                frames.of(request, site, again.getRawPath() + "?" + again.getRawQuery()), Problem.PORTAL_UNAVAILABLE,
                query.reference().value(), Optional.of(again)));
    }

    /** The portal's answer could not be completed. */
    void callbackFailed(RoutingContext request, Site site, Throwable failure) {
        CallbackFailure known = CallbackFailure.of(request, failure);
        show(request, site, problemOf(known), Reference.random(random), known.detail(), failure);
    }

    /** A handshake that was verified could not be completed. */
    void endFailed(RoutingContext request, Site site, Reference reference, Throwable failure) {
        Problem problem = Failure.problemOf(failure);
        if (problem == Problem.INTERNAL) {
            LOG.errorf("handshake.failed site=%s reference=%s failure=%s", site.id(), reference, FailureOutline.of(failure));
        }
        show(request, site, problem, reference, "NOT_COMPLETED", failure);
    }

    /** A page of the given kind under a reference that exists already; asked again, its address has another problem. */
    void show(RoutingContext request, Site site, Problem problem, Reference reference, String cause, Throwable failure) {
        note(site, problem, reference, cause, failure);
        page(request, problem, frames.of(request, site, shownAgain.address(site, problem, reference)), reference);
    }

    private void page(RoutingContext request, Problem problem, Frame frame, Reference reference) {
        pages.respond(request, problem.status(), new ProblemPage(frame, problem, reference.value(), frame.hub()));
    }

    private void note(Site site, Problem problem, Reference reference, String cause, Throwable failure) {
        noteProblem.note(site.id(), reference, problem.name(), Optional.of(cause));
        LOG.warnf("handshake.refused site=%s reference=%s problem=%s cause=%s failure=%s", site.id(), reference, problem,
                cause, failure == null ? "-" : failure.getClass().getSimpleName());
    }

    private static Problem problemOf(CallbackFailure failure) {
        return switch (failure.kind()) {
            case PORTAL_ERROR -> Problem.PORTAL_REFUSED;
            case CODE_REFUSED -> Problem.HANDSHAKE_INVALID;
            case UNAVAILABLE -> Problem.PORTAL_UNAVAILABLE;
            case ANSWER_REFUSED -> Problem.PORTAL_ANSWER_INVALID;
        };
    }
}
