package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Instant;

/** An account service that answers as the test says. */
public final class FakeAccounts {

    private static final String VERIFICATIONS = "/v1/sites/[a-z]+/credential-verifications";
    private static final String ACCOUNTS = "/v1/sites/[a-z]+/accounts/.*";
    private static final String RESOLUTIONS = "/v1/sites/[a-z]+/mismatch-resolutions";

    private FakeAccounts() {
    }

    /** Forgets every request; every account is active, and a mismatch has no connection. */
    public static void reset() {
        OutsideWorld.accounts().resetMappings();
        OutsideWorld.accounts().resetRequests();
        hasStatus("ACTIVE");
        resolves("NO_CONNECTION", "CONNECT");
    }

    /** Every password opens this account. */
    public static void verify(String accountId) {
        answer(post(urlMatching(VERIFICATIONS)), okJson("""
                {"outcome":"VERIFIED","accountId":"%s","maskedLoginId":"h***@example.com","linking":"IMMEDIATE"}"""
                .formatted(accountId)));
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
