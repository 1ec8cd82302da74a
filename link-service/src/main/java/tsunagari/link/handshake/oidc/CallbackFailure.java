package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Why quarkus-oidc did not complete a callback, told by what it left behind: its messages hold claims and tokens.
 *
 * @param kind how far it came
 * @param detail the rule that was broken, in a word for the log
 */
public record CallbackFailure(Kind kind, String detail) {

    private static final String REJECTION = CallbackFailure.class.getName();

    /** How far a callback came. */
    public enum Kind {
        /** The portal answered with an error (RFC 6749, section 4.1.2.1). */
        PORTAL_ERROR,
        /** The state cookie is not one that this service made. */
        STATE_UNREADABLE,
        /** The portal does not take the code (RFC 6749, section 5.2, {@code invalid_grant} and its like). */
        CODE_REFUSED,
        /** The token endpoint did not answer, or with an error. */
        TOKEN_ENDPOINT,
        /** The tokens came, and do not pass. */
        ID_TOKEN
    }

    /** What is known of a failed {@link OidcClient#complete}. */
    public static CallbackFailure of(RoutingContext request, Throwable failure) {
        if (request.queryParams().contains("error")) {
            return new CallbackFailure(Kind.PORTAL_ERROR, "ERROR_RESPONSE");
        }
        if (request.get(AuthorizationCodeTokens.class.getName()) != null) {
            return new CallbackFailure(Kind.ID_TOKEN, idTokenDetail(request, failure));
        }
        if (find(failure, JoseException.class).isPresent()) {
            return new CallbackFailure(Kind.STATE_UNREADABLE, "STATE_COOKIE");
        }
        if (find(failure, CodeRefusal.CodeRefused.class).isPresent()) {
            return new CallbackFailure(Kind.CODE_REFUSED, "CODE_REFUSED");
        }
        return failure.getCause() == null
                ? new CallbackFailure(Kind.ID_TOKEN, "ID_TOKEN_MISSING")
                : new CallbackFailure(Kind.TOKEN_ENDPOINT, failure.getCause().getClass().getSimpleName());
    }

    /** Leaves the name of a broken rule where it is found again behind quarkus-oidc's wrapping. */
    static void note(RoutingContext request, IdTokenCheck.Rejection rejection) {
        request.put(REJECTION, rejection.name());
    }

    private static String idTokenDetail(RoutingContext request, Throwable failure) {
        return Optional.<String>ofNullable(request.get(REJECTION))
                .or(() -> find(failure, InvalidJwtException.class).flatMap(invalid -> invalid.getErrorDetails().stream()
                        .map(ErrorCodeValidator.Error::getErrorCode).map(code -> "ID_TOKEN_" + code).findFirst()))
                .orElse("ID_TOKEN_INVALID");
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
