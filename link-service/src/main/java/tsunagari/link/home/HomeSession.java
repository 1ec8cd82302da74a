package tsunagari.link.home;

import java.time.Instant;
import tsunagari.link.account.AccountId;
import tsunagari.link.session.SessionHandle;

/**
 * A session as the site's own pages are told of it.
 *
 * @param handle by which the site hears of its end, and can end it
 * @param expiresAt when it ends by itself, whatever happens
 */
public record HomeSession(SessionHandle handle, AccountId account, Instant expiresAt) {
}
