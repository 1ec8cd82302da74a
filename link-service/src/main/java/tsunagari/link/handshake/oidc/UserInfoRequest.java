package tsunagari.link.handshake.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import tsunagari.events.BoundedHttp;
import tsunagari.events.StrictJson;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.Site;

/** Asks a portal for what it says of a person beside the ID token (OpenID Connect Core 1.0, section 5.3). */
@ApplicationScoped
class UserInfoRequest {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int LARGEST = 64 * 1024;

    private final BoundedHttp http = new BoundedHttp(CONNECT_TIMEOUT, LARGEST);
    private final Portals portals;
    private final UserInfoCalls calls;

    UserInfoRequest(Portals portals, UserInfoCalls calls) {
        this.portals = portals;
        this.calls = calls;
    }

    /** The claims, of the person of the ID token alone; none where the site does not ask. */
    CompletionStage<Map<String, Object>> claims(Site site, Map<String, Object> idToken, Optional<String> accessToken) {
        if (!site.portal().features().userInfo()) {
            return CompletableFuture.completedStage(Map.of());
        }
        return portals.metadata(site)
                .thenCompose(portal -> calls.run(site.id(),
                        () -> fetch(portal.endpoints().userInfo().orElseThrow(), accessToken.orElse(""))))
                .thenCompose(claims -> idToken.get("sub").equals(claims.get("sub"))
                        ? CompletableFuture.completedStage(claims)
                        : IdTokenRefused.because(IdTokenRejection.USERINFO_SUBJECT_MISMATCH));
    }

    private Map<String, Object> fetch(URI endpoint, String accessToken) {
        try {
            BoundedHttp.Answer answer = http.send(HttpRequest.newBuilder(endpoint)
                    .header("Accept", "application/json").header("Authorization", "Bearer " + accessToken).build(), LONGEST);
            if (answer.status() != 200) {
                throw new IOException("UserInfo answered " + answer.status());
            }
            // A message of the parser's would quote the claims.
            return StrictJson.object(new String(answer.body(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IOException("UserInfo is no JSON object"));
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (IllegalArgumentException e) {
            // Its message would quote the access token.
            throw new CompletionException(new IOException("UserInfo cannot be asked with this access token"));
        }
    }
}
