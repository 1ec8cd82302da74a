package tsunagari.account.platform.configuration;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Registration by confirmed mail. */
public interface RegistrationSettings {

    /** How long a mailed link can be used. */
    @WithDefault("24h")
    @DurationMin(minutes = 1)
    Duration lifetime();

    /** Length of the sliding window in which registrations are counted. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    Duration window();

    /** Registrations per address mailed and site. */
    @WithDefault("3")
    @Min(1)
    int perMailedAddress();

    /** Registrations per client address (IPv6: per /64), over all sites. */
    @WithDefault("20")
    @Min(1)
    int perAddress();
}
