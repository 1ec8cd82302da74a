package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;

/** Client authentication by a shared secret (RFC 6749, section 2.3.1). */
@ApplicationScoped
public class ClientSecrets {

    private static final String SCHEME = "basic ";

    private final Clients clients;

    public ClientSecrets(Clients clients) {
        this.clients = clients;
    }

    /** Whether a value of {@code Authorization} has the scheme Basic. */
    static boolean isBasic(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** {@code client_secret_basic}: client id and secret, each form-encoded, in the header {@code Authorization}. */
    public Outcome<Client, OAuthError> basic(String authorization, Optional<String> named) {
        return credentials(authorization)
                .filter(pair -> named.isEmpty() || named.get().equals(pair[0]))
                .flatMap(pair -> authenticated(pair[0], pair[1]))
                .map(Outcome::<Client, OAuthError>accepted).orElseGet(ClientSecrets::refused);
    }

    /** {@code client_secret_post}: client id and secret in the form. */
    public Outcome<Client, OAuthError> post(Parameters form) {
        return form.get("client_id").flatMap(id -> authenticated(id, form.get("client_secret").orElse("")))
                .map(Outcome::<Client, OAuthError>accepted).orElseGet(ClientSecrets::refused);
    }

    private Optional<Client> authenticated(String id, String secret) {
        return clients.find(id).filter(client -> client.registered().secret()
                .filter(registered -> same(registered, secret)).isPresent());
    }

    /** Compares hashes, so that neither content nor length shows in the time that it takes. */
    private static boolean same(String registered, String given) {
        return MessageDigest.isEqual(RandomIds.sha256(registered), RandomIds.sha256(given));
    }

    private static Optional<String[]> credentials(String authorization) {
        try {
            String decoded = new String(Base64.getDecoder().decode(authorization.substring(SCHEME.length()).trim()),
                    StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(new String[] {
                URLDecoder.decode(decoded.substring(0, colon), StandardCharsets.UTF_8),
                URLDecoder.decode(decoded.substring(colon + 1), StandardCharsets.UTF_8)});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Outcome<Client, OAuthError> refused() {
        return Outcome.refused(OAuthError.invalidClient("client id and secret must be those of a registered client"));
    }
}
