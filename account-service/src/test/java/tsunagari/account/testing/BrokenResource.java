package tsunagari.account.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails as a bug would. */
@Path("/broken")
public class BrokenResource {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("canary");
    }

    @GET
    @Path("/overloaded")
    @PermitAll
    @Operation(hidden = true)
    public String noConnectionInTime() {
        throw new PersistenceException(new SQLException("canary"));
    }

    @GET
    @Path("/unannotated")
    @Operation(hidden = true)
    public String unannotated() {
        return "reached";
    }
}
