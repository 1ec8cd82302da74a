package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.testing.MariaDbResource;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(TestPortal.class)
class RestAccountDirectoryTest {

    private static final Credentials CREDENTIALS = new Credentials("hanako@example.com",
            new Password("Tsunagari-2026"), new PortalSubject("https://portal.example", "subject-1"), "192.0.2.1");
    private static final AccountId ACCOUNT = new AccountId("account-1");

    @Inject
    AccountDirectory directory;
    @Inject
    Sites sites;

    /** Each test has an account service of its own, so that none trips another's circuit breaker. */
    private final String folder = "/" + UUID.randomUUID();
    private final WireMock accounts = TestPortal.wireMock();

    private Site site() {
        return at(URI.create(TestPortal.url() + folder));
    }

    private Site at(URI accountService) {
        Site site = sites.find("hellowork").orElseThrow();
        return new Site(site.id(), site.url(), site.texts(), site.loginIdKind(), site.registration(), site.portal(),
                accountService, site.session());
    }

    private void answer(ResponseDefinitionBuilder response) {
        accounts.register(any(urlPathMatching(folder + "/.*")).willReturn(response));
    }

    private List<LoggedRequest> requests() {
        return accounts.find(WireMock.anyRequestedFor(urlPathMatching(folder + "/.*")));
    }

    @Test
    void right_credentials_open_an_account() {
        answer(okJson("{\"outcome\":\"VERIFIED\",\"accountId\":\"account-1\",\"maskedLoginId\":\"h…\",\"linking\":\"IMMEDIATE\"}"));
        assertThat(directory.verify(site(), CREDENTIALS)).isEqualTo(new CredentialVerification.Verified(ACCOUNT));
    }

    @Test
    void wrong_credentials_are_rejected() {
        answer(okJson("{\"outcome\":\"REJECTED\"}"));
        assertThat(directory.verify(site(), CREDENTIALS)).isEqualTo(new CredentialVerification.Rejected());
    }

    @Test
    void too_many_guesses_are_throttled_until_a_time() {
        answer(okJson("{\"outcome\":\"THROTTLED\",\"retryAt\":\"2026-04-01T00:15:00Z\"}"));
        assertThat(directory.verify(site(), CREDENTIALS))
                .isEqualTo(new CredentialVerification.Throttled(Instant.parse("2026-04-01T00:15:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "SUSPENDED", "WITHDRAWN"})
    void an_account_has_the_status_that_is_answered(String status) {
        answer(okJson("{\"status\":\"%s\"}".formatted(status)));
        assertThat(directory.status(site(), ACCOUNT)).isEqualTo(AccountStatus.valueOf(status));
        assertThat(requests()).singleElement().satisfies(request -> assertThat(request.getUrl())
                .isEqualTo(folder + "/v1/sites/hellowork/accounts/account-1"));
    }

    @Test
    void an_account_that_does_not_exist_counts_as_withdrawn() {
        answer(jsonResponse("{\"type\":\"urn:tsunagari:problem:account-unknown\"}", 404));
        assertThat(directory.status(site(), ACCOUNT)).isEqualTo(AccountStatus.WITHDRAWN);
    }

    @Test
    void a_mismatch_gets_its_cause_from_the_state_of_the_connection() {
        answer(okJson("{\"cause\":\"RELEASED_HERE\",\"remedy\":\"CONNECT\"}"));
        assertThat(directory.resolveMismatch(site(),
                new ConnectionStateAtSite(Optional.of(ACCOUNT), Optional.of(ConnectionState.RELEASED))))
                .isEqualTo(MismatchCause.RELEASED_HERE);
        assertThat(requests()).singleElement().satisfies(request -> assertThat(request.getBodyAsString())
                .isEqualTo("{\"accountId\":\"account-1\",\"connectionState\":\"RELEASED\"}"));
    }

    @Test
    void a_subject_that_was_never_connected_is_asked_about_without_an_account() {
        answer(okJson("{\"cause\":\"NO_CONNECTION\",\"remedy\":\"CONNECT\"}"));
        assertThat(directory.resolveMismatch(site(), ConnectionStateAtSite.none()))
                .isEqualTo(MismatchCause.NO_CONNECTION);
        assertThat(requests()).singleElement().satisfies(request -> assertThat(request.getBodyAsString())
                .isEqualTo("{\"connectionState\":\"NONE\"}"));
    }

    static Stream<ResponseDefinitionBuilder> noAnswers() {
        return Stream.of(
                okJson("{\"outcome\":\"VERIFIED\"}"),
                okJson("{\"outcome\":\"VERIFIED\",\"accountId\":\"../other\"}"),
                okJson("{\"outcome\":\"THROTTLED\"}"),
                okJson("{\"outcome\":\"THROTTLED\",\"retryAt\":\"soon\"}"),
                okJson("{\"outcome\":\"MAYBE\"}"),
                okJson("{}"),
                okJson("null"),
                okJson("[]"),
                okJson("no json"),
                okJson(""),
                okJson("{\"outcome\":\"REJECTED\",\"padding\":\"" + "x".repeat(16 * 1024) + "\"}"),
                okJson("{\"outcome\":\"REJECTED\",\"padding\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}"),
                okJson("{\"outcome\":\"REJECTED\"}").withHeader("Content-Type", "text/html"),
                aResponse().withStatus(200).withBody("{\"outcome\":\"REJECTED\"}"),
                aResponse().withStatus(204),
                jsonResponse("{\"outcome\":\"REJECTED\"}", 201),
                aResponse().withStatus(302).withHeader("Location", "/elsewhere"),
                jsonResponse("{}", 400),
                jsonResponse("{}", 401),
                jsonResponse("{}", 404),
                jsonResponse("{}", 429),
                jsonResponse("{\"outcome\":\"REJECTED\"}", 500),
                jsonResponse("{}", 503),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void what_is_no_answer_is_unavailability_and_the_question_is_not_repeated(ResponseDefinitionBuilder response) {
        answer(response);
        assertThatThrownBy(() -> directory.verify(site(), CREDENTIALS))
                .isInstanceOf(AccountServiceUnavailable.class);
        assertThat(requests()).hasSize(1);
        assertThat(accounts.find(WireMock.anyRequestedFor(anyUrl()))).noneMatch(it -> it.getUrl().equals("/elsewhere"));
    }

    private void unavailableInTime(Site site) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> directory.verify(site, CREDENTIALS)).isInstanceOf(AccountServiceUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2900));
    }

    @Test
    void S06_an_answer_that_does_not_come_is_given_up_in_time() {
        answer(okJson("{\"outcome\":\"REJECTED\"}").withFixedDelay(20_000));
        unavailableInTime(site());
    }

    @Test
    void S06_an_answer_that_drips_is_given_up_in_time() {
        answer(okJson("{\"outcome\":\"REJECTED\"}").withChunkedDribbleDelay(20, 20_000));
        unavailableInTime(site());
    }

    @Test
    void S06_an_address_where_nobody_answers_is_given_up_in_time() {
        // A black hole: TEST-NET-1 (RFC 5737) is routed nowhere.
        unavailableInTime(at(URI.create("http://192.0.2.1:9")));
    }

    @Test
    void nobody_listening_is_unavailability() {
        unavailableInTime(at(URI.create("http://127.0.0.1:1")));
    }

    @Test
    void S09_server_errors_trip_the_circuit_breaker_and_client_errors_do_not() {
        answer(jsonResponse("{}", 400));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> directory.verify(site(), CREDENTIALS));
        }
        assertThat(requests()).hasSize(30);
        answer(jsonResponse("{}", 500));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> directory.verify(site(), CREDENTIALS))
                    .isInstanceOf(AccountServiceUnavailable.class);
        }
        assertThat(requests()).hasSizeBetween(40, 50);
    }
}
