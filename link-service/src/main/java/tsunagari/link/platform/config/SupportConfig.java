package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The API of the support desk and of auditors. */
public interface SupportConfig {
    /** Issuer of the tokens by which the desk's people are known; without it the API answers nobody. */
    Optional<String> issuer();

    /** Where the issuer's public keys are: an address or a file, as JSON Web Key Set. */
    Optional<String> keysLocation();

    /** The one algorithm of the tokens. */
    @WithDefault("ES256")
    String signatureAlgorithm();

    /** Problems that are kept in a minute for each site and replica, so that nobody can fill the disk. */
    @WithDefault("60")
    int problemsPerMinute();
}
