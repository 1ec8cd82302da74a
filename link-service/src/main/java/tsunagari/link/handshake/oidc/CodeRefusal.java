package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells a portal that refuses a code from one that is out of order: quarkus-oidc's exception is the same for both, but
 * a used or made-up code is the browser's affair and no alarm.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class CodeRefusal implements OidcResponseFilter {

    private static final int BAD_REQUEST = 400;

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        return answer.statusCode() == BAD_REQUEST
                ? Uni.createFrom().failure(new CodeRefused())
                : Uni.createFrom().voidItem();
    }

    /** The portal answered the token request with an error of the request (RFC 6749, section 5.2). */
    static final class CodeRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CodeRefused() {
            super("the portal refused the code");
        }
    }
}
