package tsunagari.portal.platform;

import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One site: an OAuth client and its row in the hub. */
public interface ClientConfig {

    /** Exact redirect URIs of the authorization code flow. */
    @NotEmpty
    List<String> redirectUris();

    /** Where the client publishes its public keys. */
    URI jwksUri();

    /** The client's secret, for client_secret_basic and client_secret_post in the profile basic. */
    Optional<@Size(min = 16) String> secret();

    /** Whether the client is only given tokens that are bound to a key (RFC 9449, section 5.2), in the profile fapi2. */
    @WithDefault("false")
    boolean dpopRequired();

    /** The client's initiate_login_uri (OpenID Connect Core 1.0, section 4). */
    URI initiateLoginUri();

    /** target_link_uri that starts a connection. */
    URI connectUri();

    /** target_link_uri that opens the site for somebody connected. */
    URI openUri();

    /** Exact URIs to which a sign-out may return. */
    Optional<List<String>> postLogoutRedirectUris();

    /** Origins beside those addresses on which a sign-in may end, such as that of the site's own pages. */
    Optional<List<String>> furtherOrigins();

    /** Where logout tokens go (OpenID Connect Back-Channel Logout 1.0). Unset: none are sent. */
    Optional<URI> backchannelLogoutUri();

    /** Where security events go (RFC 8935). */
    URI eventsUri();

    /** Name, description and help by language tag: ja, ja-simple, en. */
    Map<String, @Valid SiteTexts> texts();

    /** Words about a site in one language. */
    interface SiteTexts {

        /** Name of the site. */
        @NotBlank
        String name();

        /** What the site is for. */
        Optional<String> description();

        /** How to connect it, for the help page. */
        Optional<String> help();
    }
}
