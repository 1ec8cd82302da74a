package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages and the API of the support desk and of auditors. */
public interface SupportConfig {
    /** Issuer of the tokens by which the desk's people are known; without it the API answers nobody. */
    Optional<String> issuer();

    /** Port that the desk's pages and API alone are at; in a sample they may be at the public port instead. */
    OptionalInt port();

    /** Scheme, host and port of the desk's pages as its people's browsers see them. */
    Optional<String> baseUrl();

    /** Where the issuer's public keys are: an address or a file, as JSON Web Key Set. */
    Optional<String> keysLocation();

    /** The one algorithm of the tokens. */
    @WithDefault("ES256")
    String signatureAlgorithm();

    /** Problems that are kept in a minute for each site and replica, so that nobody can fill the disk. */
    @WithDefault("60")
    int problemsPerMinute();
}
