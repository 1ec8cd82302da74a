package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;

/** The account service as far as it counts guesses that are right. */
final class FakeGuesses {

    private static final String VERIFICATIONS = "/v1/sites/[a-z]+/credential-verifications";
    private static final String SETTLEMENTS = VERIFICATIONS + "/.*/settlement";

    private FakeGuesses() {
    }

    /** Every password opens this account, and counts as a guess until this one is settled. */
    static void verify(String accountId, UUID guess) {
        settlements(aResponse().withStatus(204));
        OutsideWorld.accounts().register(post(urlMatching(VERIFICATIONS)).willReturn(okJson("""
                {"outcome":"VERIFIED","accountId":"%s","linking":"IMMEDIATE","confirmedAddress":true,"guess":"%s"}"""
                .formatted(accountId, guess))));
    }

    /** Every settlement of a guess is answered like this. */
    static void settlements(ResponseDefinitionBuilder answer) {
        OutsideWorld.accounts().register(put(urlMatching(SETTLEMENTS)).willReturn(answer));
    }

    /** The settlements that it got. */
    static List<LoggedRequest> settlements() {
        return OutsideWorld.accounts().find(putRequestedFor(urlMatching(SETTLEMENTS)));
    }

    /** The credentials that it was to verify. */
    static List<LoggedRequest> verifications() {
        return OutsideWorld.accounts().find(postRequestedFor(urlMatching(VERIFICATIONS)));
    }
}
