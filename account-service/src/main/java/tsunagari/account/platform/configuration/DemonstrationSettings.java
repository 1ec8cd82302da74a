package tsunagari.account.platform.configuration;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Demonstration data. */
public interface DemonstrationSettings {

    /** Whether the demonstration accounts are added at start where they are missing. Never in production. */
    @WithDefault("false")
    boolean enabled();

    /** The demonstration's start page, to which the mailbox leads back. Unset: it does not. */
    Optional<URI> startPage();
}
