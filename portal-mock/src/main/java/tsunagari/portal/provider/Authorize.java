package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.platform.RandomIds;

/** Decides what an authorization request gets: a code, an error, or first a sign-in. */
@ApplicationScoped
public class Authorize {

    private final AuthorizationCodes codes;
    private final LoginHints hints;
    private final SignedInClients signedIn;
    private final PortalUrls urls;
    private final Clock clock;
    private final RandomIds ids;

    public Authorize(AuthorizationCodes codes, LoginHints hints, SignedInClients signedIn, PortalUrls urls,
            Clock clock, RandomIds ids) {
        this.codes = codes;
        this.hints = hints;
        this.signedIn = signedIn;
        this.urls = urls;
        this.clock = clock;
        this.ids = ids;
    }

    /** The redirect back to the client; empty when somebody has to sign in first. */
    public Optional<URI> answer(AuthorizationRequest request, Optional<PortalSession> session) {
        Optional<UserId> hinted = request.loginHint().flatMap(hints::take);
        return session.filter(current -> suffices(request, current, hinted))
                .map(current -> success(request, current))
                .or(() -> request.prompt().contains("none")
                        ? Optional.of(error(request, "login_required"))
                        : Optional.empty());
    }

    /** The redirect with a code, for a user who has just signed in or was signed in well enough. */
    public URI success(AuthorizationRequest request, PortalSession session) {
        signedIn.note(session, request.client().id());
        Grant grant = new Grant(ids.next(), request.client().id(), session.user(), session.signedInAt(),
                request.redirectUri(), request.nonce(), request.codeChallenge(), request.scope());
        return redirect(request, Map.of("code", codes.issue(grant)));
    }

    private URI error(AuthorizationRequest request, String error) {
        return redirect(request, Map.of("error", error));
    }

    private boolean suffices(AuthorizationRequest request, PortalSession session, Optional<UserId> hinted) {
        Instant now = clock.instant();
        boolean asked = request.prompt().stream().anyMatch(Set.of("login", "select_account")::contains);
        boolean tooOld = request.maxAge().filter(age -> now.isAfter(session.signedInAt().plus(age))).isPresent();
        boolean otherUser = hinted.filter(user -> !user.equals(session.user())).isPresent();
        return !asked && !tooOld && !otherUser;
    }

    /** Every answer carries {@code state} and {@code iss}, errors too (RFC 9207). */
    private URI redirect(AuthorizationRequest request, Map<String, String> answer) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        parameters.put("state", request.state());
        parameters.put("iss", urls.issuer());
        return Queries.append(request.redirectUri(), parameters);
    }
}
