package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.dpop.DpopBinding;
import tsunagari.portal.provider.protocol.BearerError;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.RequestHeaders;

/** Finds the grant behind the access token of a request (RFC 6750, section 2; RFC 9449, section 7). */
@ApplicationScoped
public class AccessTokenCheck {

    private final AccessTokens tokens;
    private final RequestHeaders headers;
    private final DpopBinding dpop;
    private final ProtocolProfile.Answers profile;

    public AccessTokenCheck(AccessTokens tokens, RequestHeaders headers, DpopBinding dpop, ProtocolProfile profile) {
        this.tokens = tokens;
        this.headers = headers;
        this.dpop = dpop;
        this.profile = profile.answers();
    }

    /** The grant of the token in the header or, where the profile takes it, in the form; or how it is refused. */
    public Outcome<Grant, BearerError> grant(String method, Parameters form) {
        Optional<String> inForm = form.get("access_token").filter(token -> profile.tokenInBody());
        Optional<String> header = headers.authorization();
        if (header.isPresent() && inForm.isPresent()) {
            return Outcome.refused(BearerError.invalidRequest());
        }
        return inForm.map(this::bearer)
                .or(() -> header.flatMap(value -> byScheme(method, value)))
                .orElseGet(() -> Outcome.refused(BearerError.noToken()));
    }

    private Optional<Outcome<Grant, BearerError>> byScheme(String method, String header) {
        String[] words = header.trim().split(" +", 2);
        String token = words.length == 2 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(bearer(token));
            case "dpop" -> dpop.algorithms().isEmpty() ? Optional.empty() : Optional.of(bound(method, token));
            default -> Optional.empty();
        };
    }

    /** A bound token is not good as a bearer token: that would undo the binding. */
    private Outcome<Grant, BearerError> bearer(String token) {
        return tokens.find(token).filter(grant -> grant.dpopKey().isEmpty())
                .map(Outcome::<Grant, BearerError>accepted)
                .orElseGet(() -> Outcome.refused(BearerError.invalidToken("Bearer")));
    }

    private Outcome<Grant, BearerError> bound(String method, String token) {
        Optional<Grant> grant = tokens.find(token).filter(found -> found.dpopKey().isPresent());
        if (grant.isEmpty()) {
            return Outcome.refused(BearerError.invalidToken("DPoP"));
        }
        return dpop.atUserInfo(method, token).match(new Outcome.Cases<>() {
            @Override
            public Outcome<Grant, BearerError> accepted(String key) {
                return grant.get().dpopKey().filter(key::equals).isPresent() ? Outcome.accepted(grant.get())
                        : Outcome.refused(BearerError.invalidToken("DPoP"));
            }

            @Override
            public Outcome<Grant, BearerError> refused(OAuthError error) {
                return Outcome.refused(BearerError.of(error));
            }
        });
    }
}
