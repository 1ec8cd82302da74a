package tsunagari.link.session.logout.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tsunagari.events.LogoutToken;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.Verification;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.session.logout.EndSessions;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.site.TestSites;

/** A session outlives a logout that was answered 400 or 200 without effect: what may pass is answered otherwise. */
class LogoutsThatCannotBeStoredTest {

    private static final Transactions NO_DATABASE = new Transactions() {
        @Override
        public <T> T run(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }
    };

    private static void asksToTryAgain(Verification<LogoutToken> verdict) {
        PortalTokens tokens = new PortalTokens() {
            @Override
            public Verification<SecurityEventToken> verifyEvent(Site site, String token) {
                return new Verification.Undecided<>();
            }

            @Override
            public Verification<LogoutToken> verifyLogout(Site site, String token) {
                return verdict;
            }
        };
        BackchannelLogoutEndpoint endpoint = new BackchannelLogoutEndpoint(new Sites(List.of(TestSites.hellowork())),
                tokens, new EndSessions(NO_DATABASE, null, null, null, null, Clock.systemUTC()));
        try (Response answer = endpoint.logout("hellowork", List.of("token"))) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void R04_without_the_database_the_portal_is_asked_to_try_again() {
        asksToTryAgain(new Verification.Accepted<>(new LogoutToken(TestSites.ISSUER, Optional.of("s"),
                Optional.empty(), "jti", Instant.now(), Instant.now())));
    }

    @Test
    void without_the_portals_keys_the_portal_is_asked_to_try_again() {
        asksToTryAgain(new Verification.Undecided<>());
    }
}
