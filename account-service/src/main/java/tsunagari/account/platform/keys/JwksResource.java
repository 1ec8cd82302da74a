package tsunagari.account.platform.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tsunagari.events.keys.SigningKeys;

/** Publishes the public keys, for receivers of events. */
@Tag(name = "Keys")
@Path("/jwks")
@PermitAll
public class JwksResource {

    private final SigningKeys keys;

    /** Made by the container. */
    public JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** Answers with the JSON Web Key Set (RFC 7517 section 5). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readKeys", summary = "The keys that verify this service's events")
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set (RFC 7517)",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String read() {
        return keys.publicSet();
    }
}
