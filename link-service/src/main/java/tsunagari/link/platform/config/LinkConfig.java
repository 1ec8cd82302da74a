package tsunagari.link.platform.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that link-service can be told; {@code docs/configuration.md} lists each key. */
@ConfigMapping(prefix = "tsunagari.link")
public interface LinkConfig {

    /** The form of a base URL: scheme, host and perhaps a path, without a trailing slash, query or fragment. */
    String BASE_URL = "https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?";

    /** Public base URL of this service, without a trailing slash; issuer of service tokens. */
    @Pattern(regexp = BASE_URL)
    String baseUrl();

    /** Encrypts the state cookie of a handshake; the same on every replica. */
    @Size(min = 32)
    String stateSecret();

    /** Turns portal subjects into keys that mean nothing elsewhere; the same on every replica, never changed. */
    @Size(min = 32)
    String subjectKeySecret();

    /** Whether every page says that it is a sample and no real public service. */
    @WithDefault("false")
    boolean sample();

    /** Whether a portal that says of itself that it is a mock is accepted as issuer. */
    @WithDefault("false")
    boolean acceptMockPortal();

    /** Whether native cryptography is used where this platform has it; the JDK's is the fallback. */
    @WithDefault("true")
    boolean nativeCryptography();

    /** Whether this service and its portals may do without TLS; for a demonstration on one machine. */
    @WithDefault("false")
    boolean insecureHttp();

    /**
     * Most connections to each site's portal for pushed and token requests; half of them are for token requests alone.
     */
    @WithDefault("64")
    @Min(2)
    int portalConnections();

    /** This service's own signing keys. */
    Keys keys();

    /** Calls to the account service. */
    AccountService accountService();

    /** Events to the portal. */
    Delivery delivery();

    /** How long rows are kept. */
    RetentionConfig retention();

    /** Comparison of connections with a portal's list. */
    Reconciliation reconciliation();

    /** What owners of accounts can do about connections that are not theirs. */
    DisownConfig disown();

    /** The pages and the API of the support desk and of auditors. */
    SupportConfig support();

    /** Sites by id. */
    Map<String, SiteConfig> sites();

    /** Data for a demonstration. */
    Demonstration demonstration();

    /** This service's own signing keys. */
    interface Keys {
        /**
         * Folder with {@code current.jwk} and, around a rotation, {@code next.jwk} and {@code previous.jwk}; shared by
         * the replicas.
         */
        Path directory();
    }

    /** Deadlines of calls to the account service. */
    interface AccountService {
        /** Longest wait for a connection. */
        @WithDefault("PT0.5S")
        Duration connectTimeout();

        /** Longest wait for a whole answer. */
        @WithDefault("PT2S")
        Duration readTimeout();
    }

    /** Delivery of events to the portal. */
    interface Delivery {
        /** Longest that a request waits for the delivery of its own event. */
        @WithDefault("PT1S")
        Duration immediate();

        /** First pause after a failed delivery; it doubles with each failure. */
        @WithDefault("PT2S")
        Duration firstRetry();

        /** Longest pause between two deliveries of one event. */
        @WithDefault("PT5M")
        Duration longestRetry();
    }

    /** Comparison of connections with a portal's list. */
    interface Reconciliation {
        /** How long after a change a difference may be one that is on its way. */
        @WithDefault("PT10M")
        Duration grace();

        /** How many differences one run repairs at most. */
        @WithDefault("10000")
        @Min(0)
        int mostRepairs();

        /** How many connections here runs end within a day in any case, if the portal's list has them as ended or replaced. */
        @WithDefault("20")
        @Min(0)
        int mostReleases();

        /** Which percentage of the site's live connections runs end within a day, if that is more. */
        @WithDefault("1")
        @Min(0)
        @Max(100)
        int mostReleasesPercent();
    }

    /** Data for a demonstration. */
    interface Demonstration {
        /** Connections that exist from the start. */
        Optional<List<SeedConnection>> connections();
    }

    /** A connection that exists from the start of a demonstration. */
    interface SeedConnection {
        /** Connection id, a UUID. */
        String id();

        /** Site id. */
        String site();

        /** Portal subject. */
        String subject();

        /** Account id. */
        String accountId();

        /** Generation. */
        long generation();
    }
}
