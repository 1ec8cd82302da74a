package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Why quarkus-oidc did not complete a callback, told by what it left behind: its messages hold claims and tokens.
 *
 * @param kind how far it came
 * @param detail the rule that was broken, in a word for the log
 */
public record CallbackFailure(Kind kind, String detail) {

    /** How far a callback came. */
    public enum Kind {
        /** The portal answered with an error (RFC 6749, section 4.1.2.1). */
        PORTAL_ERROR,
        /** The portal does not take the code (RFC 6749, section 5.2, {@code invalid_grant} and its like). */
        CODE_REFUSED,
        /** The portal does not answer, or with an error: metadata, tokens, keys or UserInfo. */
        UNAVAILABLE,
        /** The tokens came, and do not pass. */
        ANSWER_REFUSED
    }

    /** What is known of a failed {@link OidcClient#complete}. */
    public static CallbackFailure of(RoutingContext request, Throwable failure) {
        if (request.queryParams().contains("error")) {
            return new CallbackFailure(Kind.PORTAL_ERROR, "ERROR_RESPONSE");
        }
        Optional<IdTokenRefused> refused = find(failure, IdTokenRefused.class);
        if (refused.isPresent()) {
            return new CallbackFailure(Kind.ANSWER_REFUSED, refused.get().rejection().name());
        }
        if (find(failure, TokenAnswer.TypeUnknown.class).isPresent()) {
            return new CallbackFailure(Kind.ANSWER_REFUSED, "TOKEN_TYPE_UNKNOWN");
        }
        if (find(failure, TokenAnswer.CodeRefused.class).isPresent()) {
            return new CallbackFailure(Kind.CODE_REFUSED, "CODE_REFUSED");
        }
        boolean tokensCame = request.get(AuthorizationCodeTokens.class.getName()) != null;
        return !tokensCame && failure.getCause() == null
                ? new CallbackFailure(Kind.ANSWER_REFUSED, "ID_TOKEN_MISSING")
                : new CallbackFailure(Kind.UNAVAILABLE, innermost(failure).getClass().getSimpleName());
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
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
