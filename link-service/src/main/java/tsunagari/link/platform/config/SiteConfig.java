package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.link.site.Accent;
import tsunagari.link.site.LoginIdKind;
import tsunagari.link.site.OnWithdrawal;

/** One site: {@code tsunagari.link.sites.<id>.…}. */
public interface SiteConfig {

    /** Texts by language tag: ja, ja-simple, en. */
    Map<String, TextsConfig> texts();

    /** The telephone number as it stands in the contact of every language; pages link it. */
    Optional<String> contactPhone();

    /** The mail address as it stands there; pages link it. */
    Optional<String> contactEmail();

    /** Colour of the site's pages: blue, cyan, green, orange, magenta or purple. */
    @WithDefault("blue")
    Accent accent();

    /** What people type as login id: email, number or user-id. */
    LoginIdKind loginIdKind();

    /** Whether accounts are opened at this service's own page; only where people type their e-mail address. */
    @WithDefault("false")
    boolean registrationBuiltIn();

    /** Page where an account can be opened; without either the texts' registration note is shown alone. */
    Optional<URI> registrationUrl();

    /** Base URL of the account service. */
    URI accountServiceUrl();

    /** What the account service calls itself in its events; without it, its base URL. */
    Optional<String> accountServiceIssuer();

    /** When a connection can be used. */
    LinkingConfig linking();

    /** What a withdrawal does to the connection: release or keep. */
    @WithDefault("release")
    OnWithdrawal onWithdrawal();

    /** Where signed-in people are at home: built-in, or external, at the site's own pages. */
    @WithDefault("built-in")
    HomeKind home();

    /** The site's own address that signed-in people are sent to with a code. */
    Optional<URI> homeUrl();

    /** SHA-256 of the secret by which the site redeems codes, hexadecimal; two while it is changed. */
    Optional<List<String>> homeSecretHashes();

    /** Where the site is told of sessions that ended; {@code none}: nowhere. */
    Optional<URI> homeEventsUrl();

    /** The portal. */
    PortalConfig portal();

    /** Site sessions. */
    SessionConfig session();

    /** Linking by the site's back office. */
    interface LinkingConfig {
        /** Whether every connection waits for the back office, whatever the account service says. */
        @WithDefault("false")
        boolean deferred();

        /** How long a connection waits for the back office at most. */
        @WithDefault("P14D")
        Duration limit();
    }

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
