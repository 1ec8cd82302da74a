package tsunagari.portal.provider.logout;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.provider.authorize.IdTokenHints;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.SignedToken;

/** Where a sign-out that a client asked for may return (OpenID Connect RP-Initiated Logout 1.0, sections 2 and 3). */
@ApplicationScoped
public class EndSessionRules {

    private final Clients clients;
    private final IdTokenHints hints;

    public EndSessionRules(Clients clients, IdTokenHints hints) {
        this.clients = clients;
        this.hints = hints;
    }

    /** The address to return to, none when the client named none, or the name of the failed check. */
    public Outcome<Optional<URI>, String> destination(Parameters request) {
        if (request.repeated().isPresent()) {
            return Outcome.refused("PARAMETER_REPEATED");
        }
        Optional<String> hint = request.get("id_token_hint");
        Optional<SignedToken> token = hint.flatMap(hints::issuedHere);
        if (hint.isPresent() && token.isEmpty()) {
            return Outcome.refused("ID_TOKEN_HINT_INVALID");
        }
        Optional<String> hinted = token.flatMap(issued -> issued.text("aud"));
        Optional<String> named = request.get("client_id").or(() -> hinted);
        if (hinted.isPresent() && !hinted.equals(named)) {
            return Outcome.refused("CLIENT_OTHER_THAN_HINTED");
        }
        Optional<Client> client = named.flatMap(clients::find);
        if (named.isPresent() && client.isEmpty()) {
            return Outcome.refused("CLIENT_UNKNOWN");
        }
        return request.get("post_logout_redirect_uri")
                .map(uri -> returning(client, uri, request))
                .orElseGet(() -> Outcome.accepted(Optional.empty()));
    }

    private static Outcome<Optional<URI>, String> returning(Optional<Client> client, String uri, Parameters request) {
        if (client.filter(known -> known.returnsAfterSignOutTo(uri)).isEmpty()) {
            return Outcome.refused("POST_LOGOUT_REDIRECT_URI_NOT_REGISTERED");
        }
        Map<String, String> state = request.get("state").map(value -> Map.of("state", value)).orElse(Map.of());
        return Outcome.accepted(Optional.of(Queries.append(uri, state)));
    }
}
