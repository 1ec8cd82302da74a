package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How a call of link-service ends. To the caller, a cut before the effect looks like one after it. */
enum Cut {
    REFUSED_FOR_NOW(() -> aResponse().withStatus(503)),
    CONNECTION_RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
    NO_ANSWER(() -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
    HALF_AN_ANSWER(() -> aResponse().withStatus(202).withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
    LATE_ANSWER(() -> aResponse().withStatus(202).withFixedDelay(6000));

    /** Within which all must agree. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Supplier<ResponseDefinitionBuilder> answer;

    Cut(Supplier<ResponseDefinitionBuilder> answer) {
        this.answer = answer;
    }

    ResponseDefinitionBuilder answer() {
        return answer.get();
    }

    /** Waits for the agreement after this cut, and prints how long that took. */
    void agreed(String what, Runnable agreement) {
        Instant begun = Instant.now();
        await().atMost(LIMIT).untilAsserted(agreement::run);
        System.out.printf("[agreement] %s, %s: %d ms%n", what, this, Duration.between(begun, Instant.now()).toMillis());
    }
}
