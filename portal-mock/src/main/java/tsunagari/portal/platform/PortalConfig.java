package tsunagari.portal.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set about the portal mock. Keys without a default are required. */
@ConfigMapping(prefix = "portal")
public interface PortalConfig {

    /** Issuer identifier and base URL of every page and endpoint: absolute, without query and without trailing slash. */
    @Pattern(regexp = "https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")
    String issuer();

    /** How the OpenID Provider speaks: fapi2, digital-auth-app or basic. */
    @WithDefault("fapi2")
    ProfileName profile();

    /** Where the chosen profile leaves a choice. */
    @Valid
    Protocol protocol();

    /** File that keeps keys, salt, connections and undelivered events over restarts. Unset: memory only. */
    Optional<Path> stateFile();

    /** Salt of the pairwise subject identifiers. Unset: made once and kept in the state file. */
    Optional<@Size(min = 8) String> pairwiseSalt();

    /** Whether the control API under /mock answers. Only for demonstrations and tests. */
    @WithDefault("false")
    boolean controlEnabled();

    /** How long a sign-in at the portal lasts. */
    @WithDefault("PT8H")
    Duration sessionLifetime();

    /** Number of journal entries kept in memory; the oldest go first. */
    @WithDefault("2000")
    int journalSize();

    /** Client ids in the order in which the hub lists them. Clients left out follow in alphabetical order. */
    Optional<List<String>> hubOrder();

    /** The sites: OAuth clients by client id. */
    Map<@Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String, @Valid ClientConfig> clients();

    /** The people offered on the sign-in page, in this order. */
    List<@Valid PersonaConfig> personas();

    /** Times and limits of the provider. */
    Limits limits();

    /** What the portal knows after a reset. */
    @Valid
    Seed seed();

    /** Readiness URLs by service name, shown as their state on the start page. */
    Map<String, URI> health();

    /** Metrics by service name, linked from the start page beside the service's state. */
    Map<String, URI> metrics();

    /** OpenAPI documents by service name, linked beside the service's state. */
    Map<String, URI> openApi();

    /** What the start page of a demonstration leads to. */
    Demonstration demonstration();

    /** What the start page of a demonstration leads to; what is unset is not shown. */
    interface Demonstration {

        /** Persona who walks the click path; it is shown where persona and site are known. */
        Optional<String> persona();

        /** Client id of the site to which the click path leads. */
        Optional<String> site();

        /** Where the mails to the accounts' owners are shown. */
        Optional<URI> mailbox();

        /** The sites' support desk. */
        Optional<URI> supportDesk();
    }

    /** Where the chosen profile leaves a choice. Unset: the profile's own. */
    interface Protocol {

        /** Whether requests without state or nonce are refused. Unset: true, in basic false. */
        Optional<Boolean> stateAndNonceRequired();

        /** Whether requests without PKCE are refused. Unset: true, in basic false; only basic may say false. */
        Optional<Boolean> pkceRequired();

        /** Algorithm of ID tokens and all that the portal signs: ES256 or, in basic alone, RS256, its default. */
        Optional<@Pattern(regexp = "ES256|RS256") String> idTokenSigningAlg();
    }

    /** Times and limits of the provider. */
    interface Limits {

        /** Longest wait for one answer of a client (its keys, its events and logout endpoints). */
        @WithDefault("PT2S")
        Duration clientTimeout();

        /** Age at which a client's keys are fetched again. */
        @WithDefault("PT5M")
        Duration clientKeysAge();

        /** Shortest time between two fetches of a client's keys that unknown key ids ask for. */
        @WithDefault("PT5S")
        Duration clientKeysInterval();

        /** Difference of clocks that is forgiven. */
        @WithDefault("PT10S")
        Duration clockSkew();

        /** Oldest security event that is taken. Order is kept by generation, so old events are harmless. */
        @WithDefault("P7D")
        Duration eventAge();

        /** First pause before an undelivered event is sent again; it doubles up to one minute. */
        @WithDefault("PT1S")
        Duration deliveryPause();
    }

    /** What the portal knows after a reset. */
    interface Seed {

        /** Connections that exist from the start. */
        List<@Valid SeedConnection> connections();
    }

    /** A connection that exists from the start. */
    interface SeedConnection {

        /** Client id of the site. */
        @NotBlank
        String site();

        /** Persona id or typed subject of the person. */
        @NotBlank
        String user();

        /** Connection id (UUID) known to the site as well. */
        @NotBlank
        String connectionId();

        /** Generation of the connection, in Unix seconds or greater. */
        long generation();

        /** PENDING, ACTIVE, RELEASED, REFUSED or EXPIRED. */
        @WithDefault("ACTIVE")
        String state();
    }
}
