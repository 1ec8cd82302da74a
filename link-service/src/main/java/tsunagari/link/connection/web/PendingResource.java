package tsunagari.link.connection.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.FollowLinking;
import tsunagari.link.connection.FollowProof;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.platform.page.PendingPage;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.Wait;
import tsunagari.link.platform.web.SitePages;

/** 処理中: how far a linking is that the site's back office finishes, for the browser that it began in. */
@Path("/{site}/pending")
@PermitAll
public class PendingResource {

    private final ProofClaims claims;
    private final FollowLinking followLinking;
    private final FollowProof followProof;
    private final SitePages pages;
    private final ConsentAnswers answers;
    private final Clock clock;

    PendingResource(ProofClaims claims, FollowLinking followLinking, FollowProof followProof, SitePages pages,
            ConsentAnswers answers, Clock clock) {
        this.claims = claims;
        this.followLinking = followLinking;
        this.followProof = followProof;
        this.pages = pages;
        this.answers = answers;
        this.clock = clock;
    }

    /** The page, and after the end where it led to. */
    @GET
    public Response show(@RestQuery String h) {
        return claims.of(h).map(this::show)
                .orElseGet(() -> answers.problem(Problem.CONSENT_FOREIGN, Optional.empty()));
    }

    private Response show(ProofClaim claim) {
        return followLinking.follow(claim).map(linking -> show(claim, linking))
                .orElseGet(() -> answers.step(claim, followProof.follow(claim), open ->
                        Response.seeOther(claim.site().page("connect?h=" + claim.handle().value())).build()));
    }

    private Response show(ProofClaim claim, FollowLinking.Linking linking) {
        return switch (linking.connection().state()) {
            case PENDING -> pages.show(200, new PendingPage(pages.frame(), linking.connection().since(),
                    new Wait(linking.until().orElseThrow(), clock.instant()), linking.reference().value()));
            case ACTIVE -> answers.destination(claim, linking.connection());
            case REFUSED -> ended(claim, Problem.LINKING_REFUSED);
            case EXPIRED -> ended(claim, Problem.LINKING_EXPIRED);
            case RELEASED -> answers.problem(Problem.CONSENT_EXPIRED, Optional.of(claim));
        };
    }

    /** Told again by this page alone: the consent page knows no more than that its proof was used. */
    private Response ended(ProofClaim claim, Problem problem) {
        return pages.problem(problem, "/" + claim.site().id() + "/pending?h=" + claim.handle().value());
    }
}
