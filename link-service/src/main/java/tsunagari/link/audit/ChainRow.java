package tsunagari.link.audit;

import java.util.Optional;

/**
 * A connection with one entry of its chain.
 *
 * @param state the connection's
 * @param entries how long the connection says that its chain is
 * @param erased whether it says that whom it was of is erased
 * @param identity whom it is of, unless that is erased or the connection is older than the hash of it
 * @param entry empty if the connection has no entry
 */
public record ChainRow(String connectionId, String state, int entries, boolean erased,
        Optional<ChainIdentity> identity, Optional<ChainEntry> entry) {
}
