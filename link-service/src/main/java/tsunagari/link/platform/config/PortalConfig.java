package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tsunagari.link.site.ClientSecret;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalAlgorithm;

/** The portal as a site knows it: {@code tsunagari.link.sites.<id>.portal.…}. */
public interface PortalConfig {

    /** Issuer identifier, exactly as in its tokens. */
    @Pattern(regexp = LinkConfig.BASE_URL)
    String issuer();

    /** The site's client id. */
    @NotBlank
    String clientId();

    /** How the site proves who it is: private-key-jwt, client-secret-basic or client-secret-post. */
    @WithDefault("private-key-jwt")
    AuthenticationMethod clientAuthentication();

    /** The secret of the two methods that have one. */
    Optional<ClientSecret> clientSecret();

    /** Folder of the site's own signing keys; without it those of the service sign. */
    Optional<Path> keysDirectory();

    /** Scopes beside openid. */
    Optional<List<String>> scopes();

    /** Algorithm of the portal's signatures: ES256, PS256, RS256 or EdDSA. */
    @WithDefault("ES256")
    PortalAlgorithm signatureAlgorithm();

    /** Pushed authorization requests: required, as-advertised or off. */
    @WithDefault("required")
    FeaturePolicy par();

    /** The iss parameter of authorization responses: required, as-advertised or off. */
    @WithDefault("required")
    FeaturePolicy issParameter();

    /** Whether the UserInfo endpoint is asked; the display claim may come from there. */
    @WithDefault("false")
    boolean userinfo();

    /** Claim shown, masked, as the portal user's name; without it the sign-in time alone is shown. */
    Optional<String> displayClaim();

    /** Authentication context classes, best first; the ID token's acr must be one of them. */
    Optional<List<String>> acrValues();

    /** How old the portal's authentication may be for a connect. */
    @WithDefault("PT1H")
    Duration maxAuthenticationAge();

    /** How old it may be for a sign-in. */
    Optional<Duration> signInMaxAge();

    /** Endpoints, where the portal publishes no metadata. */
    Endpoints endpoints();

    /** Origins beside the issuer's that the endpoints in its metadata may have. */
    Optional<List<String>> endpointOrigins();

    /** The portal's list of sites. */
    Optional<URI> hubUri();

    /** The portal's page for a finished connect. */
    Optional<URI> completionUri();

    /** The portal's endpoint for events. */
    Optional<URI> eventsUri();

    /** The portal's list of the site's connections. */
    Optional<URI> connectionsUri();

    /** How often the site's connections are compared with that list; without it only on demand. */
    Optional<Duration> reconcileEvery();

    /** Whether the schedule repairs what it finds. */
    @WithDefault("false")
    boolean reconcileRepairs();

    /** Ways for a client to prove who it is (OpenID Connect Core 1.0, section 9). */
    enum AuthenticationMethod {
        /** A signed assertion. */
        PRIVATE_KEY_JWT,
        /** A secret in a header. */
        CLIENT_SECRET_BASIC,
        /** A secret in the form. */
        CLIENT_SECRET_POST
    }

    /** Endpoints of a portal without metadata. */
    interface Endpoints {
        /** Where browsers are sent. */
        Optional<URI> authorization();

        /** Where codes are redeemed. */
        Optional<URI> token();

        /** The portal's public keys. */
        Optional<URI> jwks();

        /** Where authorization requests are pushed. */
        Optional<URI> par();

        /** Where a person's claims are. */
        Optional<URI> userinfo();

        /** Where a person can sign out at the portal. */
        Optional<URI> endSession();
    }
}
