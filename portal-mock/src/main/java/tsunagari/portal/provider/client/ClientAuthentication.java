package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;

/** Finds out which client sent a form (RFC 6749, section 2.3), by one of the methods that the profile has. */
@ApplicationScoped
public class ClientAuthentication {

    private final ClientAssertions assertions;
    private final ClientSecrets secrets;
    private final List<String> methods;

    public ClientAuthentication(ClientAssertions assertions, ClientSecrets secrets, ProtocolProfile profile) {
        this.assertions = assertions;
        this.secrets = secrets;
        this.methods = profile.authentication().methods();
    }

    /** The client of a form and, if it was sent, the header {@code Authorization}. */
    public Outcome<Client, OAuthError> authenticate(Parameters form, Optional<String> authorization) {
        List<String> used = used(form, authorization);
        if (used.size() > 1) {
            return Outcome.refused(OAuthError.invalidRequest("a client authenticates by one method, not by more"));
        }
        if (used.isEmpty() || !methods.contains(used.get(0))) {
            return Outcome.refused(OAuthError.invalidClient("the client must authenticate by " + String.join(" or ", methods)));
        }
        return switch (used.get(0)) {
            case "client_secret_basic" -> secrets.basic(authorization.orElseThrow(), form.get("client_id"));
            case "client_secret_post" -> secrets.post(form);
            default -> assertions.authenticate(form);
        };
    }

    private static List<String> used(Parameters form, Optional<String> authorization) {
        List<String> used = new ArrayList<>();
        if (authorization.filter(ClientSecrets::isBasic).isPresent()) {
            used.add("client_secret_basic");
        }
        if (form.get("client_secret").isPresent()) {
            used.add("client_secret_post");
        }
        if (form.get("client_assertion").isPresent() || form.get("client_assertion_type").isPresent()) {
            used.add("private_key_jwt");
        }
        return used;
    }
}
