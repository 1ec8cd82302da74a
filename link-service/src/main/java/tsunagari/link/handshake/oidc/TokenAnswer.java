package tsunagari.link.handshake.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells a portal that refuses a code from one that is out of order: quarkus-oidc's exception is the same for both, but
 * a used or made-up code is the browser's affair and no alarm. Refuses access tokens of a type that is not understood.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenAnswer implements OidcResponseFilter {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final String TYPE = "Bearer";

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == BAD_REQUEST) {
            return Uni.createFrom().failure(new CodeRefused());
        }
        return answer.statusCode() != OK || isUnderstood(answer)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new TypeUnknown());
    }

    /** The type is there, and upper and lower case are the same (RFC 6749, section 5.1). */
    private static boolean isUnderstood(OidcResponseFilterContext answer) {
        return answer.responseBody().toJsonObject().getValue("token_type") instanceof String type
                && TYPE.equalsIgnoreCase(type);
    }

    /** The portal answered the token request with an error of the request (RFC 6749, section 5.2). */
    static final class CodeRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CodeRefused() {
            super("the portal refused the code");
        }
    }

    /** A client must not use an access token whose type it does not understand (RFC 6749, section 7.1). */
    static final class TypeUnknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TypeUnknown() {
            super("the portal's access token has another type than Bearer");
        }
    }
}
