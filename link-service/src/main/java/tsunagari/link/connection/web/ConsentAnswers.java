package tsunagari.link.connection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tsunagari.link.connection.ConnectOutcome;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.connection.ProofStep;
import tsunagari.link.handshake.Proof;
import tsunagari.link.platform.page.CompletedPage;
import tsunagari.link.platform.page.ConnectedElsewherePage;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ReplacePage;
import tsunagari.link.platform.page.Wait;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;
import tsunagari.link.support.NoteProblem;
import tsunagari.link.support.Reference;

/** What the consent page's requests are answered with. */
@RequestScoped
class ConsentAnswers {

    private static final int UNPROCESSABLE = 422;
    private static final String ACCOUNT_CONNECTED_ELSEWHERE = "ACCOUNT_CONNECTED_ELSEWHERE";
    private static final String ACCOUNT_BLOCKED = "ACCOUNT_BLOCKED";
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SiteParam site;
    private final SitePages pages;
    private final ConsentForm form;
    private final NoteProblem noteProblem;
    private final Clock clock;

    ConsentAnswers(SiteParam site, SitePages pages, ConsentForm form, NoteProblem noteProblem, Clock clock) {
        this.noteProblem = noteProblem;
        this.site = site;
        this.pages = pages;
        this.form = form;
        this.clock = clock;
    }

    /** A form was sent: what one before it was refused for is told no more. */
    void formSent() {
        form.forget();
    }

    Response outcome(ProofClaim claim, String loginId, ConnectOutcome outcome) {
        return outcome.match(new ConnectOutcome.Cases<>(
                connected -> destination(claim, connected.connection()),
                rejected -> rejected(rejected.proof(), loginId),
                blocked -> rejected(noted(blocked.proof(), ACCOUNT_BLOCKED), loginId),
                throttled -> throttled(throttled, loginId),
                elsewhere -> elsewhere(claim, elsewhere.reference()),
                offered -> offer(noted(offered.proof(), ACCOUNT_CONNECTED_ELSEWHERE), CONFLICT),
                () -> problem(Problem.CONSENT_EXPIRED, Optional.of(claim)),
                () -> problem(Problem.CONSENT_FOREIGN, Optional.of(claim))));
    }

    /** Where the holder of a proof stands. @param open what those who may consent get */
    Response step(ProofClaim claim, ProofStep step, Function<ProofStep.Open, Response> open) {
        return step.match(new ProofStep.Cases<>(
                open,
                offered -> offer(offered.proof(), 200),
                connected -> destination(claim, connected.connection()),
                () -> problem(Problem.CONSENT_EXPIRED, Optional.of(claim)),
                () -> problem(Problem.CONSENT_FOREIGN, Optional.of(claim))));
    }

    /** The same for an account that is blocked: a stranger who has the password learns nothing of the owner's report. */
    private Response rejected(Proof proof, String loginId) {
        return refused(proof, loginId, List.of(ConsentError.of(ConsentError.Kind.REJECTED)));
    }

    /** The desk finds the problem under the number that the page shows. */
    private Proof noted(Proof proof, String problem) {
        noteProblem.note(proof.site(), proof.reference(), problem, Optional.empty());
        return proof;
    }

    private Response elsewhere(ProofClaim claim, Reference reference) {
        noteProblem.note(claim.site().id(), reference, ACCOUNT_CONNECTED_ELSEWHERE, Optional.empty());
        return pages.show(CONFLICT, new ConnectedElsewherePage(frame(claim.handle().value()), claim.handle().value(),
                reference.value()));
    }

    private Response throttled(ConnectOutcome.Throttled throttled, String loginId) {
        long seconds = Math.max(1, Duration.between(clock.instant(), throttled.retryAt()).toSeconds());
        return Response.fromResponse(form.refused(throttled.proof(), TOO_MANY_REQUESTS, loginId,
                List.of(ConsentError.throttled(throttled.retryAt(), clock.instant()))))
                .header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    /** The form, as it stands for this proof. */
    Response form(Proof proof) {
        return form.show(proof);
    }

    /** The form, with what is wrong with what was typed. */
    Response refused(Proof proof, String loginId, List<ConsentError> errors) {
        return form.refused(proof, UNPROCESSABLE, loginId, errors);
    }

    /** The offer to move the connection of the account that was proved. */
    private Response offer(Proof proof, int status) {
        String handle = proof.handle().value();
        return pages.show(status, new ReplacePage(frame(handle), handle, form.user(proof),
                new Wait(proof.verified().orElseThrow().until(), clock.instant()), proof.reference().value()));
    }

    /** To the portal's completion page, or to ours; while the connection waits, to the page that says so. */
    Response destination(ProofClaim claim, Connection connection) {
        Site at = claim.site();
        if (connection.pending()) {
            return Response.seeOther(at.page("pending?h=" + claim.handle().value())).build();
        }
        return Response.seeOther(at.portal().completionUri()
                .orElseGet(() -> at.page("connected?h=" + claim.handle().value()))).build();
    }

    Response completed(Connection connection) {
        return pages.show(200, new CompletedPage(pages.frame(), connection.since()));
    }

    /** A problem of the step that this handle belongs to; without one, of the step that needs one. */
    Response problem(Problem problem, Optional<ProofClaim> claim) {
        return pages.problem(problem, step(claim.map(it -> it.handle().value())));
    }

    private Frame frame(String handle) {
        return pages.frame(step(Optional.of(handle)));
    }

    private String step(Optional<String> handle) {
        return "/" + site.get().id() + "/connect" + handle.map(h -> "?h=" + h).orElse("");
    }
}
