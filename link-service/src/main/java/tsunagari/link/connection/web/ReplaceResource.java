package tsunagari.link.connection.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.connection.ReplaceConnection;
import tsunagari.link.platform.page.Problem;

/** The second consent: an account's connection moves to the portal user at this browser. */
@Path("/{site}/connect/replace")
@PermitAll
public class ReplaceResource {

    private final ProofClaims claims;
    private final ReplaceConnection replaceConnection;
    private final ConsentAnswers answers;

    ReplaceResource(ProofClaims claims, ReplaceConnection replaceConnection, ConsentAnswers answers) {
        this.claims = claims;
        this.replaceConnection = replaceConnection;
        this.answers = answers;
    }

    /** Moves the connection. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replace(@RestForm String h) {
        return claims.of(h).map(this::replace)
                .orElseGet(() -> answers.problem(Problem.CONSENT_FOREIGN, Optional.empty()));
    }

    private Response replace(ProofClaim claim) {
        try {
            return answers.outcome(claim, "", replaceConnection.replace(claim));
        } catch (AccountServiceUnavailable e) {
            return answers.problem(Problem.ACCOUNT_SERVICE_UNAVAILABLE, Optional.of(claim));
        }
    }
}
