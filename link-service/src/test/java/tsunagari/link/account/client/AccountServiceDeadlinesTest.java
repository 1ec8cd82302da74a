package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class AccountServiceDeadlinesTest {

    private static final Credentials CREDENTIALS = new Credentials("hanako@example.com",
            new Password("Tsunagari-2026"), new PortalSubject("https://portal.example", "subject-1"), "192.0.2.1");

    private static final AccountRegistry.Application APPLICATION = new AccountRegistry.Application("new@example.com",
            new Password("Tsunagari-2026"), "192.0.2.1", Language.EN, "binding");

    @Inject
    AccountDirectory directory;
    @Inject
    AccountRegistry registry;
    @Inject
    Sites sites;

    private AccountServiceStub accounts;

    @BeforeEach
    void start() {
        accounts = new AccountServiceStub(sites);
    }

    private void unavailableInTime(Site site) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> directory.verify(site, CREDENTIALS)).isInstanceOf(AccountServiceUnavailable.class);
        // It is 2.5 s, and room for a busy machine: what is waited for would take 20 s.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void S06_an_answer_that_does_not_come_is_given_up_in_time() {
        accounts.answer(okJson("{\"outcome\":\"REJECTED\"}").withFixedDelay(20_000));
        unavailableInTime(accounts.site());
    }

    @Test
    void S06_an_answer_that_drips_is_given_up_in_time() {
        accounts.answer(okJson("{\"outcome\":\"REJECTED\"}").withChunkedDribbleDelay(20, 20_000));
        unavailableInTime(accounts.site());
    }

    @Test
    void S06_an_address_where_nobody_answers_is_given_up_in_time() {
        // A black hole: TEST-NET-1 (RFC 5737) is routed nowhere.
        unavailableInTime(accounts.at(URI.create("http://192.0.2.1:9")));
    }

    @Test
    void nobody_listening_is_unavailability() {
        unavailableInTime(accounts.at(URI.create("http://127.0.0.1:1")));
    }

    @Test
    void S09_server_errors_trip_the_circuit_breaker_and_client_errors_do_not() {
        accounts.answer(jsonResponse("{}", 400));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> directory.verify(accounts.site(), CREDENTIALS));
        }
        assertThat(accounts.requests()).hasSize(30);
        accounts.answer(jsonResponse("{}", 500));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> directory.verify(accounts.site(), CREDENTIALS))
                    .isInstanceOf(AccountServiceUnavailable.class);
        }
        assertThat(accounts.requests()).hasSizeBetween(40, 50);
    }

    private void register() {
        registry.register(accounts.site(), APPLICATION, new IdempotencyKey("register." + UUID.randomUUID()));
    }

    @Test
    void S09_registrations_that_fail_let_consents_through() {
        accounts.answer(jsonResponse("{}", 500));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(this::register).isInstanceOf(AccountServiceUnavailable.class);
        }
        accounts.answer(okJson("{\"outcome\":\"REJECTED\"}"));
        assertThat(directory.verify(accounts.site(), CREDENTIALS)).isEqualTo(new CredentialVerification.Rejected());
    }

    @Test
    void S09_a_flood_of_registrations_is_turned_away_beyond_its_room_and_stops_no_consent() throws Exception {
        accounts.answer(okJson("{\"outcome\":\"ACCEPTED\"}").withFixedDelay(20_000));
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> flood = IntStream.range(0, 40).<Future<?>>mapToObj(i -> threads.submit(this::register)).toList();
            await().until(() -> flood.stream().filter(Future::isDone).count() >= 40 - AccountApis.MOST_REGISTRATIONS);
            accounts.answer(okJson("{\"outcome\":\"REJECTED\"}"));
            assertThat(directory.verify(accounts.site(), CREDENTIALS)).isEqualTo(new CredentialVerification.Rejected());
            assertThat(accounts.requests()).hasSizeLessThanOrEqualTo(AccountApis.MOST_REGISTRATIONS + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void S09_announcements_that_fail_let_sign_ins_through() {
        AccountId account = new AccountId("account-1");
        accounts.answer(jsonResponse("{}", 500));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> directory.announce(accounts.site(), account, new ConnectionId(UUID.randomUUID())));
        }
        accounts.answer(okJson("{\"status\":\"ACTIVE\"}"));
        assertThat(directory.status(accounts.site(), account)).isEqualTo(AccountStatus.ACTIVE);
    }
}
