package tsunagari.link.handshake.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** Answers a handshake that cannot go on: a page with a reference for the person, an event with the cause for the log. */
@ApplicationScoped
class HandshakeProblems {

    private static final Logger LOG = Logger.getLogger(HandshakeProblems.class);

    private final Pages pages;
    private final Frames frames;
    private final SecureRandom random;

    HandshakeProblems(Pages pages, Frames frames, SecureRandom random) {
        this.pages = pages;
        this.frames = frames;
        this.random = random;
    }

    /** A request or an answer of the portal that breaks a rule. */
    void refuse(RoutingContext request, Site site, Problem problem, String cause) {
        show(request, site, problem, Reference.random(random), cause, null);
    }

    /** The browser could not be sent to the portal. */
    void startFailed(RoutingContext request, Site site, Reference reference, Throwable failure) {
        show(request, site, Problem.PORTAL_UNAVAILABLE, reference, "START_FAILED", failure);
    }

    /** The portal's answer could not be completed. */
    void callbackFailed(RoutingContext request, Site site, Throwable failure) {
        show(request, site, problemOf(failure), Reference.random(random), causeOf(failure), failure);
    }

    /** A handshake that was verified could not be completed. */
    void endFailed(RoutingContext request, Site site, Reference reference, Throwable failure) {
        if (failure instanceof AccountServiceUnavailable) {
            show(request, site, Problem.ACCOUNT_SERVICE_UNAVAILABLE, reference, "ACCOUNT_SERVICE_UNAVAILABLE", failure);
        } else {
            LOG.errorf(failure, "handshake.failed site=%s reference=%s", site.id(), reference);
            show(request, site, Problem.INTERNAL, reference, "UNEXPECTED", failure);
        }
    }

    /** A page of the given kind under a reference that exists already. */
    void show(RoutingContext request, Site site, Problem problem, Reference reference, String cause, Throwable failure) {
        LOG.warnf("handshake.refused site=%s reference=%s problem=%s cause=%s failure=%s", site.id(), reference, problem,
                cause, failure == null ? "-" : failure.getClass().getSimpleName());
        LOG.debugf(failure, "handshake.refused reference=%s", reference);
        Optional<URI> next = site.portal().hubUri();
        pages.respond(request, problem.status(),
                new ProblemPage(frames.of(request, site), problem, reference.value(), next));
    }

    /** quarkus-oidc tells a portal's error by no cause, a failed token request by an OIDCException. */
    private static Problem problemOf(Throwable failure) {
        if (find(failure, InvalidJwtException.class).isPresent()) {
            return Problem.PORTAL_ANSWER_INVALID;
        }
        if (failure instanceof AuthenticationCompletionException completion) {
            if (completion.getCause() == null) {
                return Problem.PORTAL_REFUSED;
            }
            return find(failure, OIDCException.class).isPresent() ? Problem.PORTAL_UNAVAILABLE : Problem.PORTAL_ANSWER_INVALID;
        }
        return Problem.PORTAL_UNAVAILABLE;
    }

    /** Never a message: quarkus-oidc's hold claims and tokens. */
    private static String causeOf(Throwable failure) {
        return find(failure, InvalidJwtException.class)
                .map(invalid -> invalid.getErrorDetails().stream()
                        .map(ErrorCodeValidator.Error::getErrorCode).map(code -> "ID_TOKEN_" + code)
                        .findFirst().orElse("ID_TOKEN_INVALID"))
                .orElseGet(() -> problemOf(failure).name());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
