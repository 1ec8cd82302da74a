package tsunagari.link.handshake.oidc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Carries a broken rule through quarkus-oidc, which knows failures alone. */
final class IdTokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IdTokenRejection rejection;

    IdTokenRefused(IdTokenRejection rejection) {
        super(rejection.name());
        this.rejection = rejection;
    }

    IdTokenRejection rejection() {
        return rejection;
    }

    static <T> CompletionStage<T> because(IdTokenRejection rejection) {
        return CompletableFuture.failedStage(new IdTokenRefused(rejection));
    }
}
