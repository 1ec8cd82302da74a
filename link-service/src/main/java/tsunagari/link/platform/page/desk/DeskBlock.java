package tsunagari.link.platform.page.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether nobody can connect to an account.
 *
 * @param site its id
 * @param account as it was typed
 * @param until when that ends by itself; empty if the account is not blocked
 */
public record DeskBlock(String site, String account, Optional<Instant> until, DeskErrors errors) {
}
