package tsunagari.link.site;

import java.util.function.Function;
import java.util.function.Supplier;

/** How a site proves to the portal who it is (OpenID Connect Core 1.0, section 9). */
public sealed interface ClientAuthentication {

    /** {@code private_key_jwt}: a signed assertion (RFC 7523, section 2.2). */
    record PrivateKeyJwt() implements ClientAuthentication {
    }

    /** {@code client_secret_basic}: the secret in a header (RFC 6749, section 2.3.1). */
    record SecretInHeader(ClientSecret secret) implements ClientAuthentication {
    }

    /** {@code client_secret_post}: the secret in the form (RFC 6749, section 2.3.1). */
    record SecretInForm(ClientSecret secret) implements ClientAuthentication {
    }

    /** One function for each way. */
    record Cases<R>(Supplier<R> privateKeyJwt, Function<ClientSecret, R> secretInHeader,
            Function<ClientSecret, R> secretInForm) {
    }

    /** Applies the function of this way. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof SecretInHeader it) {
            return cases.secretInHeader().apply(it.secret());
        }
        if (this instanceof SecretInForm it) {
            return cases.secretInForm().apply(it.secret());
        }
        return cases.privateKeyJwt().get();
    }

    /** Its name in metadata ({@code token_endpoint_auth_methods_supported}, Discovery 1.0, section 3). */
    default String method() {
        return match(new Cases<>(() -> "private_key_jwt", secret -> "client_secret_basic", secret -> "client_secret_post"));
    }
}
