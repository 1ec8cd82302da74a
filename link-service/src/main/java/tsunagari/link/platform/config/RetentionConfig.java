package tsunagari.link.platform.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long rows are kept. */
public interface RetentionConfig {
    /** Handshakes, from when they ended: how long their references can be looked up. */
    @WithDefault("P90D")
    Duration handshakes();

    /** Proofs, from when they expired: how long a consent page says where its person stands. */
    @WithDefault("P7D")
    Duration proofs();

    /** Site sessions, from the end of their fixed lifetime. */
    @WithDefault("PT1H")
    Duration sessions();

    /** Ids of received tokens, from when they can be replayed no more. */
    @WithDefault("PT1H")
    Duration receivedTokens();

    /** Sign-outs at the portal, from when they were received. */
    @WithDefault("PT1H")
    Duration portalSignOuts();

    /** Events to the portal, from when they were delivered. */
    @WithDefault("P30D")
    Duration deliveredEvents();

    /** Problems that pages told of: how long their references can be looked up. */
    @WithDefault("P90D")
    Duration problems();

    /** What the support desk and auditors did. */
    @WithDefault("P1095D")
    Duration supportAccesses();

    /** Whom a connection was of, from when it ended. */
    @WithDefault("P1095D")
    Duration endedConnections();
}
