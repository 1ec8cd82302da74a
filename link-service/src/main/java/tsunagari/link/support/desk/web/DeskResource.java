package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskInput;
import tsunagari.link.support.web.Roles;

/** Where everything at the desk begins. */
@Path("/support")
@RolesAllowed({Roles.SUPPORT, Roles.AUDITOR})
public class DeskResource {

    private final DeskStart start;

    DeskResource(DeskStart start) {
        this.start = start;
    }

    /** The forms of what the person's roles permit. */
    @GET
    public Response show() {
        return start.show(200, DeskInput.NONE, DeskErrors.NONE);
    }
}
