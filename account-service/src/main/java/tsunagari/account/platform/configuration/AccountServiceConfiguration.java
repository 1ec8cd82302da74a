package tsunagari.account.platform.configuration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;
import tsunagari.account.account.LinkingMode;
import tsunagari.account.account.LoginIdKind;

/** Every setting of this service that is not a framework's. */
@ConfigMapping(prefix = "tsunagari.account")
public interface AccountServiceConfiguration {

    /** Public base URL of this service, without a trailing slash; issuer of its event tokens. Required. */
    @Pattern(regexp = "https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")
    String baseUrl();

    /** This service's own signing keys. */
    Keys keys();

    /** Delivery of events to link-service. */
    Delivery delivery();

    /** The one caller that this service answers. */
    @Valid
    LinkService linkService();

    /** The sites whose accounts are kept here, by site id (lower-case letters, digits, hyphens). At least one. */
    @NotEmpty
    Map<@NotBlank String, @Valid SiteSettings> sites();

    /** Password hashing. */
    @Valid
    Hashing hashing();

    /** Bounds of password guessing. */
    @Valid
    ThrottleSettings throttle();

    /** Registration by confirmed mail. */
    @Valid
    RegistrationSettings registration();

    /** Mails to the accounts' owners. */
    @Valid
    MailSettings mail();

    /** Demonstration data. */
    DemonstrationSettings demonstration();

    /** This service's own signing keys. */
    interface Keys {

        /**
         * Folder with {@code current.jwk} and, around a rotation, {@code next.jwk} and {@code previous.jwk}; shared by
         * the replicas. Required.
         */
        Path directory();
    }

    /** Pauses between the deliveries of one event. */
    interface Delivery {

        /** First pause after a failed delivery; it doubles with each failure. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration firstRetry();

        /** Longest pause. */
        @WithDefault("5m")
        @DurationMin(millis = 1)
        Duration longestRetry();
    }

    /** Whose tokens are accepted, and who gets the events. */
    interface LinkService {

        /** Issuer of the service tokens: the base URL of link-service, to the letter. Required. */
        @NotBlank
        String issuer();

        /** Where link-service publishes its public keys. Required. */
        @NotBlank
        String jwksUrl();
    }

    /** One site. */
    interface SiteSettings {

        /** What its citizens type as login id: {@code email}, {@code number} or {@code user-id}. Required. */
        @NotNull
        LoginIdKind loginIdKind();

        /** The client id by which its portal knows the site: audience of the events about its accounts. Required. */
        @NotBlank
        String clientId();

        /** When a connection becomes usable: {@code immediate} or {@code deferred}. */
        @WithDefault("immediate")
        LinkingMode linking();

        /** How long after it was noted a deferred linking completes by itself. Unset: only the back office answers. */
        Optional<@DurationMin(seconds = 1) Duration> autoCompleteAfter();

        /** What mails call the site, by language tag; {@code ja} stands in for the others, the site id for {@code ja}. */
        Map<@NotBlank String, @NotBlank String> names();

        /** Where every mail tells people to ask, by language as {@link #names()}. Unset: mails do not say. */
        Map<@NotBlank String, @NotBlank String> contacts();
    }

    /** Cost of a new hash (stored hashes carry their own), and how many are computed at a time. */
    interface Hashing {

        /** Memory of one hash in KiB. */
        @WithDefault("19456")
        @Min(8)
        @Max(1_048_576)
        int memoryKib();

        /** Passes over the memory. */
        @WithDefault("2")
        @Min(1)
        @Max(100)
        int iterations();

        /** Lanes. */
        @WithDefault("1")
        @Min(1)
        @Max(16)
        int parallelism();

        /** Hashes at once, each with its memory and one processor; unset: one per processor. */
        OptionalInt concurrent();

        /** Further hashes that may wait for their turn; any more are answered 503. */
        @WithDefault("16")
        @Min(0)
        int queue();

        /** Hashes of registrations at once, beside those: whatever registers, claims keep their own room. */
        @WithDefault("1")
        @Min(1)
        int registrations();

        /** Further hashes of registrations that may wait for their turn; any more are answered 503. */
        @WithDefault("8")
        @Min(0)
        int registrationQueue();

        /** How long one waits for its turn before it is answered 503. */
        @WithDefault("1s")
        @NotNull
        Duration longestWait();
    }

    /** Failed guesses within a window of time. */
    interface ThrottleSettings {

        /** Length of the window, which slides. */
        @WithDefault("15m")
        @DurationMin(seconds = 1)
        Duration window();

        /** Failures per login id, whether an account has it or not. */
        @WithDefault("10")
        @Min(1)
        int perLoginId();

        /** Failures per portal subject at a site. */
        @WithDefault("10")
        @Min(1)
        int perSubject();

        /** Failures per client address (IPv6: per /64), over all sites. */
        @WithDefault("100")
        @Min(1)
        int perAddress();
    }
}
