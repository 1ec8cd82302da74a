package tsunagari.portal.platform;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses bodies that say that they are longer than any form or order, before they are read and with a page or JSON. The
 * server's own limit, which is above this one, would answer the bare status.
 */
@Provider
@PreMatching
class LargeBodies implements ContainerRequestFilter {

    private static final int LONGEST = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LONGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
