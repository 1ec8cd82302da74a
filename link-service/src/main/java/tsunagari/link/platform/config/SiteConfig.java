package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.LoginIdKind;

/** One site: {@code tsunagari.link.sites.<id>.…}. */
public interface SiteConfig {

    /** Texts by language tag: ja, ja-simple, en. */
    Map<String, TextsConfig> texts();

    /** What people type as login id: email, number or user-id. */
    LoginIdKind loginIdKind();

    /** Page where an account can be opened; without it the texts' registration note is shown alone. */
    Optional<URI> registrationUrl();

    /** Base URL of the account service. */
    URI accountServiceUrl();

    /** The portal. */
    PortalConfig portal();

    /** Site sessions. */
    SessionConfig session();

    /** A site's texts in one language. */
    interface TextsConfig {
        /** Full name. */
        @NotBlank
        String name();

        /** Title of the home page. */
        @NotBlank
        String homeTitle();

        /** Label of the login id field. */
        @NotBlank
        String loginIdLabel();

        /** What a login id looks like. */
        @NotBlank
        String loginIdHint();

        /** Label of the password field. */
        @NotBlank
        String passwordLabel();

        /** Telephone and mail of the help desk. */
        @NotBlank
        String contact();

        /** When the help desk answers. */
        @NotBlank
        String hours();

        /** Where an account comes from. */
        @NotBlank
        String registrationNote();

        /** Sample functions of the site on its home page. */
        Optional<List<String>> menu();
    }

    /** The portal as a site knows it. */
    interface PortalConfig {
        /** Issuer identifier, exactly as in its tokens. */
        @Pattern(regexp = LinkConfig.BASE_URL)
        String issuer();

        /** The site's client id. */
        @NotBlank
        String clientId();

        /** Scopes beside openid. */
        Optional<List<String>> scopes();

        /** Algorithm of the portal's signatures: ES256, PS256 or RS256. */
        @WithDefault("ES256")
        PortalSignatureAlgorithm signatureAlgorithm();

        /** Pushed authorization requests: required or off. */
        @WithDefault("required")
        FeaturePolicy par();

        /** The iss parameter of authorization responses: required or off. */
        @WithDefault("required")
        FeaturePolicy issParameter();

        /** Claim shown, masked, as the portal user's name; without it the sign-in time alone is shown. */
        Optional<String> displayClaim();

        /** How old the portal's authentication may be for a connect. */
        @WithDefault("PT1H")
        Duration maxAuthenticationAge();

        /** The portal's list of sites. */
        Optional<URI> hubUri();

        /** The portal's page for a finished connect. */
        Optional<URI> completionUri();

        /** The portal's endpoint for events. */
        Optional<URI> eventsUri();
    }

    /** The algorithms that a portal may sign with; all of them hash with SHA-256, which {@code at_hash} follows. */
    enum PortalSignatureAlgorithm {
        /** ECDSA on P-256 (RFC 7518, section 3.4). */
        ES256,
        /** RSASSA-PSS (section 3.5). */
        PS256,
        /** RSASSA-PKCS1-v1_5 (section 3.3). */
        RS256
    }

    /** Lifetimes of site sessions. */
    interface SessionConfig {
        /** From sign-in. */
        @WithDefault("PT8H")
        Duration fixed();

        /** Since the last request. */
        @WithDefault("PT30M")
        Duration idle();
    }
}
