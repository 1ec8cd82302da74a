package tsunagari.link.home.web;

import java.time.Instant;
import tsunagari.link.home.HomeSession;

/**
 * Who is signed in.
 *
 * @param sessionId under which the site hears of the session's end, and can end it
 * @param expiresAt when it ends by itself
 */
record HomeSessionView(String accountId, String sessionId, Instant expiresAt) {

    static HomeSessionView of(HomeSession session) {
        return new HomeSessionView(session.account().value(), session.handle().value(), session.expiresAt());
    }
}
