package tsunagari.link.connection.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectAccount;
import tsunagari.link.connection.FollowProof;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.connection.ProofStep;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.web.ClientAddress;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;

/** マイページ属性連携認証: the consent page and its forms. */
@Path("/{site}")
@PermitAll
public class ConsentResource {

    private final SiteParam site;
    private final RoutingContext request;
    private final ProofClaims claims;
    private final FollowProof followProof;
    private final ConnectAccount connectAccount;
    private final ConsentAnswers answers;

    ConsentResource(SiteParam site, RoutingContext request, ProofClaims claims, FollowProof followProof,
            ConnectAccount connectAccount, ConsentAnswers answers) {
        this.site = site;
        this.request = request;
        this.claims = claims;
        this.followProof = followProof;
        this.connectAccount = connectAccount;
        this.answers = answers;
    }

    /** The step that the proof is at. Changes no connection. */
    @GET
    @Path("connect")
    public Response show(@RestQuery String h) {
        return claims.of(h).map(claim -> answers.step(claim, followProof.follow(claim), open -> answers.form(open.proof())))
                .orElseGet(this::foreign);
    }

    /** The consent. */
    @POST
    @Path("connect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response consent(@RestForm String h, @RestForm String loginId, @RestForm String password) {
        String typed = Optional.ofNullable(loginId).orElse("");
        Password secret = new Password(Optional.ofNullable(password).orElse(""));
        answers.formSent();
        Optional<ProofClaim> claim = claims.of(h);
        if (claim.isEmpty()) {
            return foreign();
        }
        List<ConsentError> errors = ConsentInput.check(site.get().loginIdKind(), typed, secret);
        return errors.isEmpty()
                ? connect(claim.get(), typed, secret)
                : answers.step(claim.get(), followProof.follow(claim.get()), open -> answers.refused(open.proof(), typed, errors));
    }

    private Response connect(ProofClaim claim, String loginId, Password password) {
        try {
            return answers.outcome(claim, loginId, connectAccount.connect(claim,
                    new ConnectAccount.Consent(loginId, password, ClientAddress.of(request))));
        } catch (AccountServiceUnavailable e) {
            return answers.problem(Problem.ACCOUNT_SERVICE_UNAVAILABLE, Optional.of(claim));
        }
    }

    private Response foreign() {
        return answers.problem(Problem.CONSENT_FOREIGN, Optional.empty());
    }

    /** Back to the portal with nothing done. */
    @POST
    @Path("connect/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@RestForm String h) {
        Site at = site.get();
        answers.formSent();
        return claims.of(h).filter(followProof::cancel)
                .map(ended -> Response.seeOther(at.portal().hubUri().orElse(URI.create(at.portal().issuer()))).build())
                .orElseGet(this::foreign);
    }

    /** つながり完了, for a portal that has no such page of its own. */
    @GET
    @Path("connected")
    public Response connected(@RestQuery String h) {
        return claims.of(h).map(claim -> {
            ProofStep step = followProof.follow(claim);
            return step instanceof ProofStep.Connected connected && connected.connection().active()
                    ? answers.completed(connected.connection())
                    : answers.step(claim, step, open -> answers.form(open.proof()));
        }).orElseGet(this::foreign);
    }
}
