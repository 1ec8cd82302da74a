package tsunagari.link.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tsunagari.events.LogoutToken;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SubjectIdentifier;
import tsunagari.events.Verification;
import tsunagari.link.connection.Generations;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.portal.ReceivePortalRelease;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.site.TestSites;

/** Only 400 makes a sender give up: nothing that may pass must be answered so. */
class EventsThatCannotBeStoredTest {

    private static final Transactions NO_DATABASE = new Transactions() {
        @Override
        public <T> T run(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }
    };

    private static int statusOf(Verification<SecurityEventToken> verdict) throws IOException {
        PortalTokens tokens = new PortalTokens() {
            @Override
            public Verification<SecurityEventToken> verifyEvent(Site site, String token) {
                return verdict;
            }

            @Override
            public Verification<LogoutToken> verifyLogout(Site site, String token) {
                return new Verification.Undecided<>();
            }
        };
        ReceivePortalRelease release =
                new ReceivePortalRelease(NO_DATABASE, null, null, new SecureRandom(), Clock.systemUTC());
        EventsEndpoint endpoint = new EventsEndpoint(new Sites(List.of(TestSites.hellowork())),
                new PortalIntake(tokens, release, new Generations(null, NO_DATABASE, Clock.systemUTC())), null);
        try (Response answer = endpoint.receive("hellowork", new ByteArrayInputStream(new byte[0]))) {
            return answer.getStatus();
        }
    }

    @Test
    void L29_R04_without_the_database_the_sender_is_asked_to_try_again() throws IOException {
        assertThat(statusOf(new Verification.Accepted<>(new SecurityEventToken(TestSites.ISSUER, "hellowork", "jti",
                Instant.now(), Optional.empty(), new SubjectIdentifier.IssuerAndSubject(TestSites.ISSUER, "s"),
                new SecurityEvent("urn:tsunagari:event:connection-released",
                        Map.of("connection_id", "c", "generation", 1L)))))).isEqualTo(503);
    }

    private static int statusOfAccounts(Verification<SecurityEventToken> verdict) throws IOException {
        EventsEndpoint endpoint = new EventsEndpoint(new Sites(List.of(TestSites.hellowork())), null,
                new AccountIntake((site, token) -> verdict, null));
        String payload = "{\"iss\":\"" + TestSites.hellowork().accountIssuer() + "\"}";
        String token = "e30." + Base64.getUrlEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".e30";
        try (Response answer = endpoint.receive("hellowork",
                new ByteArrayInputStream(token.getBytes(StandardCharsets.US_ASCII)))) {
            return answer.getStatus();
        }
    }

    @Test
    void L29_without_the_account_services_keys_or_the_database_it_is_asked_to_try_again() throws IOException {
        assertThat(statusOfAccounts(new Verification.Undecided<>())).isEqualTo(503);
        assertThat(statusOfAccounts(new Verification.Accepted<>(new SecurityEventToken("https://accounts.example",
                "hellowork", "jti", Instant.now(), Optional.empty(), new SubjectIdentifier.Opaque("account"),
                new SecurityEvent("https://schemas.openid.net/secevent/risc/event-type/account-purged", Map.of())))))
                .isEqualTo(503);
    }

    @Test
    void without_the_portals_keys_the_sender_is_asked_to_try_again() throws IOException {
        assertThat(statusOf(new Verification.Undecided<>())).isEqualTo(503);
    }
}
