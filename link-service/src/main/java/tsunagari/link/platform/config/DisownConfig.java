package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the owner of an account can do about a connection that is not theirs. */
public interface DisownConfig {
    /** How long the link in a mail can be used. */
    @WithDefault("P14D")
    Duration linkLifetime();

    /** How long nobody can connect to an account after its owner disowned a connection. */
    @WithDefault("PT72H")
    Duration block();
}
