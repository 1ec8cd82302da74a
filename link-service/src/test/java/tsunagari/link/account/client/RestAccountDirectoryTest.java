package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.Announcement;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.Linking;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class RestAccountDirectoryTest {

    private static final Credentials CREDENTIALS = new Credentials("hanako@example.com",
            new Password("Tsunagari-2026"), new PortalSubject("https://portal.example", "subject-1"), "192.0.2.1");
    private static final AccountId ACCOUNT = new AccountId("account-1");

    @Inject
    AccountDirectory directory;
    @Inject
    Sites sites;

    private AccountServiceStub accounts;

    @BeforeEach
    void start() {
        accounts = new AccountServiceStub(sites);
    }

    @Test
    void right_credentials_open_an_account() {
        accounts.answer(okJson("""
                {"outcome":"VERIFIED","accountId":"account-1","maskedLoginId":"h…","linking":"IMMEDIATE"}"""));
        assertThat(directory.verify(accounts.site(), CREDENTIALS))
                .isEqualTo(new CredentialVerification.Verified(ACCOUNT, Linking.IMMEDIATE, false));
    }

    @ParameterizedTest
    @CsvSource({"'', IMMEDIATE", "',\"linking\":\"DEFERRED\"', DEFERRED"})
    void a_connection_waits_for_the_back_office_if_the_account_service_says_so(String member, Linking linking) {
        accounts.answer(okJson("{\"outcome\":\"VERIFIED\",\"accountId\":\"account-1\"%s}".formatted(member)));
        assertThat(directory.verify(accounts.site(), CREDENTIALS))
                .isEqualTo(new CredentialVerification.Verified(ACCOUNT, linking, false));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "null, false"})
    void an_owner_can_be_told_only_if_the_account_service_says_so(String confirmed, boolean told) {
        accounts.answer(okJson("""
                {"outcome":"VERIFIED","accountId":"account-1","confirmedAddress":%s}""".formatted(confirmed)));
        assertThat(directory.verify(accounts.site(), CREDENTIALS))
                .isEqualTo(new CredentialVerification.Verified(ACCOUNT, Linking.IMMEDIATE, told));
    }

    @ParameterizedTest
    @CsvSource({"204, NOTED", "201, NOTED", "409, ANSWERED", "404, ACCOUNT_UNKNOWN"})
    void L33_a_linking_is_announced_under_its_connection(int status, Announcement announcement) {
        ConnectionId connection = new ConnectionId(UUID.randomUUID());
        accounts.answer(aResponse().withStatus(status));
        assertThat(directory.announce(accounts.site(), ACCOUNT, connection)).isEqualTo(announcement);
        assertThat(accounts.requests()).singleElement().satisfies(request -> {
            assertThat(request.getMethod().getName()).isEqualTo("PUT");
            assertThat(request.getUrl()).endsWith("/v1/sites/hellowork/accounts/account-1/linkings/" + connection);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 429, 500, 503})
    void L33_what_does_not_say_that_a_linking_is_noted_is_unavailability(int status) {
        accounts.answer(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        assertThatThrownBy(() -> directory.announce(accounts.site(), ACCOUNT, new ConnectionId(UUID.randomUUID())))
                .isInstanceOf(AccountServiceUnavailable.class);
    }

    @Test
    void wrong_credentials_are_rejected() {
        accounts.answer(okJson("{\"outcome\":\"REJECTED\"}"));
        assertThat(directory.verify(accounts.site(), CREDENTIALS)).isEqualTo(new CredentialVerification.Rejected());
    }

    @Test
    void too_many_guesses_are_throttled_until_a_time() {
        accounts.answer(okJson("{\"outcome\":\"THROTTLED\",\"retryAt\":\"2026-04-01T00:15:00Z\"}"));
        assertThat(directory.verify(accounts.site(), CREDENTIALS))
                .isEqualTo(new CredentialVerification.Throttled(Instant.parse("2026-04-01T00:15:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "SUSPENDED", "WITHDRAWN"})
    void an_account_has_the_status_that_is_answered(String status) {
        accounts.answer(okJson("{\"status\":\"%s\"}".formatted(status)));
        assertThat(directory.status(accounts.site(), ACCOUNT)).isEqualTo(AccountStatus.valueOf(status));
        assertThat(accounts.requests()).singleElement().satisfies(request -> assertThat(request.getUrl())
                .endsWith("/v1/sites/hellowork/accounts/account-1"));
    }

    @Test
    void an_account_that_does_not_exist_counts_as_withdrawn() {
        accounts.answer(jsonResponse("{\"type\":\"urn:tsunagari:problem:account-unknown\"}", 404));
        assertThat(directory.status(accounts.site(), ACCOUNT)).isEqualTo(AccountStatus.WITHDRAWN);
    }

    @Test
    void a_mismatch_gets_its_cause_from_the_state_of_the_connection() {
        accounts.answer(okJson("{\"cause\":\"RELEASED_HERE\",\"remedy\":\"CONNECT\"}"));
        assertThat(directory.resolveMismatch(accounts.site(),
                new ConnectionStateAtSite(Optional.of(ACCOUNT), Optional.of(ConnectionState.RELEASED))))
                .isEqualTo(MismatchCause.RELEASED_HERE);
        assertThat(accounts.requests()).singleElement().satisfies(request -> assertThat(request.getBodyAsString())
                .isEqualTo("{\"accountId\":\"account-1\",\"connectionState\":\"RELEASED\"}"));
    }

    @Test
    void a_subject_that_was_never_connected_is_asked_about_without_an_account() {
        accounts.answer(okJson("{\"cause\":\"NO_CONNECTION\",\"remedy\":\"CONNECT\"}"));
        assertThat(directory.resolveMismatch(accounts.site(), ConnectionStateAtSite.none()))
                .isEqualTo(MismatchCause.NO_CONNECTION);
        assertThat(accounts.requests()).singleElement().satisfies(request -> assertThat(request.getBodyAsString())
                .isEqualTo("{\"connectionState\":\"NONE\"}"));
    }

    static Stream<ResponseDefinitionBuilder> bodiesThatAreNoAnswers() {
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
                okJson("{\"outcome\":\"REJECTED\",\"padding\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}"));
    }

    static Stream<ResponseDefinitionBuilder> responsesThatAreNoAnswers() {
        return Stream.of(
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
    @MethodSource({"bodiesThatAreNoAnswers", "responsesThatAreNoAnswers"})
    void S07_what_is_no_answer_is_unavailability_and_the_question_is_not_repeated(ResponseDefinitionBuilder response) {
        accounts.answer(response);
        assertThatThrownBy(() -> directory.verify(accounts.site(), CREDENTIALS))
                .isInstanceOf(AccountServiceUnavailable.class);
        assertThat(accounts.requests()).hasSize(1);
        assertThat(TestPortal.wireMock().find(anyRequestedFor(urlEqualTo("/elsewhere")))).isEmpty();
    }
}
