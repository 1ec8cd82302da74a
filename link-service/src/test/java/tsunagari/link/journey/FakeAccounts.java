package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** An account service that answers as the test says. */
public final class FakeAccounts {

    private static final String VERIFICATIONS = "/v1/sites/[a-z]+/credential-verifications";
    private static final String ACCOUNTS = "/v1/sites/[a-z]+/accounts/.*";
    private static final String LINKINGS = "/v1/sites/[a-z]+/accounts/.*/linkings/.*";
    private static final String NOTIFICATIONS = "/v1/sites/[a-z]+/accounts/.*/notifications";
    private static final String REGISTRATIONS = "/v1/sites/[a-z]+/accounts";
    private static final String CONFIRMATIONS = "/v1/sites/[a-z]+/accounts/confirmations";
    private static final String RESOLUTIONS = "/v1/sites/[a-z]+/mismatch-resolutions";

    private FakeAccounts() {
    }

    /** Forgets every request; every account is active, and a mismatch has no connection. */
    public static void reset() {
        OutsideWorld.accounts().resetMappings();
        answer(get("/jwks"), okJson(new JsonWebKeySet(AccountToken.KEY).toJson(OutputControlLevel.PUBLIC_ONLY)));
        OutsideWorld.accounts().resetRequests();
        OutsideWorld.accounts().resetScenarios();
        hasStatus("ACTIVE");
        resolves("NO_CONNECTION", "CONNECT");
        announcements(aResponse().withStatus(204));
        notifications(jsonResponse("{\"outcome\":\"SENT\"}", 202));
        withdrawals(aResponse().withStatus(204));
        registrations(jsonResponse("{\"outcome\":\"ACCEPTED\"}", 202));
        confirmations(okJson("{\"outcome\":\"CONFIRMED\"}"));
    }

    /** What the account service calls itself. */
    public static String issuer() {
        return "http://localhost:" + OutsideWorld.accountsPort();
    }

    /** Every password opens this account. */
    public static void verify(String accountId) {
        verify(accountId, "IMMEDIATE", false);
    }

    /** Every password opens this account, whose connections wait for the back office. */
    public static void verifyDeferred(String accountId) {
        verify(accountId, "DEFERRED", false);
    }

    /** Every password opens this account, whose owner can be told of what happens to it. */
    public static void verifyReachable(String accountId) {
        verify(accountId, "IMMEDIATE", true);
    }

    private static void verify(String accountId, String linking, boolean confirmedAddress) {
        answer(post(urlMatching(VERIFICATIONS)), okJson("""
                {"outcome":"VERIFIED","accountId":"%s","maskedLoginId":"h***@example.com","linking":"%s",\
                "confirmedAddress":%s}""".formatted(accountId, linking, confirmedAddress)));
    }

    /** Every announcement of a linking is answered like this. */
    public static void announcements(ResponseDefinitionBuilder answer) {
        answer(put(urlMatching(LINKINGS)), answer);
    }

    /** The announcements of linkings of this account that it got. */
    public static List<LoggedRequest> announcementsOf(String accountId) {
        return OutsideWorld.accounts()
                .find(putRequestedFor(urlMatching("/v1/sites/hellowork/accounts/" + accountId + "/linkings/.*")));
    }

    /** Every request to tell an owner is answered like this. */
    public static void notifications(ResponseDefinitionBuilder answer) {
        answer(post(urlMatching(NOTIFICATIONS)), answer);
    }

    /** The requests to tell the owner of this account that it got. */
    public static List<LoggedRequest> notificationsTo(String accountId) {
        return OutsideWorld.accounts()
                .find(postRequestedFor(urlMatching("/v1/sites/[a-z]+/accounts/" + accountId + "/notifications")));
    }

    /** Every withdrawal of an account is answered like this. */
    static void withdrawals(ResponseDefinitionBuilder answer) {
        answer(delete(urlMatching(ACCOUNTS)), answer);
    }

    /** The withdrawals of this account that it got. */
    static List<LoggedRequest> withdrawalsOf(String accountId) {
        return OutsideWorld.accounts().find(deleteRequestedFor(urlMatching("/v1/sites/[a-z]+/accounts/" + accountId)));
    }

    /** Every registration is answered like this. */
    static void registrations(ResponseDefinitionBuilder answer) {
        answer(post(urlMatching(REGISTRATIONS)), answer);
    }

    /** The first registration is answered like this, the others as before. */
    static void registrationsOnce(ResponseDefinitionBuilder answer) {
        answer(post(urlMatching(REGISTRATIONS)).inScenario("once").whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over"), answer);
    }

    /** The registrations that it got. */
    static List<LoggedRequest> registrations() {
        return OutsideWorld.accounts().find(postRequestedFor(urlMatching(REGISTRATIONS)));
    }

    /** Every confirmation of an address is answered like this. */
    static void confirmations(ResponseDefinitionBuilder answer) {
        answer(post(urlMatching(CONFIRMATIONS)), answer);
    }

    /** The confirmations that it got. */
    static List<LoggedRequest> confirmations() {
        return OutsideWorld.accounts().find(postRequestedFor(urlMatching(CONFIRMATIONS)));
    }

    /** No password opens any account. */
    public static void reject() {
        answer(post(urlMatching(VERIFICATIONS)), okJson("{\"outcome\":\"REJECTED\"}"));
    }

    /** Too many attempts. */
    public static void throttle(Instant until) {
        answer(post(urlMatching(VERIFICATIONS)), okJson("{\"outcome\":\"THROTTLED\",\"retryAt\":\"%s\"}".formatted(until)));
    }

    /** Every account has this status. */
    public static void hasStatus(String status) {
        answer(get(urlMatching(ACCOUNTS)), okJson("{\"status\":\"%s\"}".formatted(status)));
    }

    /** Every mismatch has this cause. */
    public static void resolves(String cause, String remedy) {
        answer(post(urlMatching(RESOLUTIONS)), okJson("{\"cause\":\"%s\",\"remedy\":\"%s\"}".formatted(cause, remedy)));
    }

    /** Closes every connection without an answer. */
    public static void isDown() {
        answer(any(anyUrl()), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Answers nothing for this long. */
    public static void isSlow(int milliseconds) {
        answer(any(anyUrl()), aResponse().withFixedDelay(milliseconds));
    }

    /** How often credentials were verified. */
    public static int verifications() {
        return OutsideWorld.accounts().find(postRequestedFor(urlMatching(VERIFICATIONS))).size();
    }

    private static void answer(MappingBuilder request, ResponseDefinitionBuilder answer) {
        OutsideWorld.accounts().register(request.willReturn(answer));
    }
}
