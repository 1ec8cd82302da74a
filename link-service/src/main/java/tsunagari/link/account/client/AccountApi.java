package tsunagari.link.account.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The operations of the account service. Answers are streams, so that only as much is read as an answer may have. */
@Path("/v1/sites/{site}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface AccountApi {

    String IDEMPOTENCY_KEY = "Idempotency-Key";

    @POST
    @Path("/credential-verifications")
    InputStream verify(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            VerificationRequest request);

    @PUT
    @Path("/credential-verifications/{guess}/settlement")
    void settle(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            @PathParam("guess") String guess, SettlementRequest request);

    @GET
    @Path("/accounts/{id}")
    InputStream status(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            @PathParam("id") String account);

    @POST
    @Path("/mismatch-resolutions")
    InputStream resolve(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            ResolutionRequest request);

    @PUT
    @Path("/accounts/{id}/linkings/{connection}")
    void announce(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            @PathParam("id") String account, @PathParam("connection") String connection);

    @POST
    @Path("/accounts")
    InputStream register(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IDEMPOTENCY_KEY) String key, @PathParam("site") String site, RegistrationRequest request);

    @POST
    @Path("/accounts/confirmations")
    InputStream confirm(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("site") String site,
            ConfirmationRequest request);

    @DELETE
    @Path("/accounts/{id}")
    void withdraw(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IDEMPOTENCY_KEY) String key, @PathParam("site") String site, @PathParam("id") String account);

    @POST
    @Path("/accounts/{id}/notifications")
    InputStream notify(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(IDEMPOTENCY_KEY) String key, @PathParam("site") String site, @PathParam("id") String account,
            NotificationRequest request);
}
