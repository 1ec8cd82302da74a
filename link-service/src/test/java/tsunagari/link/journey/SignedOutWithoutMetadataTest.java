package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.handshake.oidc.PortalLogout;
import tsunagari.link.testing.TestClock;

/** The page after a sign-out, while nobody knows where the portal's own is. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class SignedOutWithoutMetadataTest extends ProvidersAtWork {

    private static final String METADATA = ".well-known/openid-configuration";
    private static final int SLOW_MILLIS = 20_000;

    /** What was known is forgotten once it is refused. */
    private void nothingIsKnownOfDenpasPortal() {
        denpa.metadata(Map.of("issuer", "https://portal.invalid"));
        assertThat(denpa.start(TestBrowser.fresh(), "mypage").statusCode()).isEqualTo(503);
        TestClock.pass(Duration.ofSeconds(2));
    }

    /** Nobody after this test shares a fetch of it. */
    @AfterEach
    void denpas_portal_is_known_again() {
        denpa.up();
        await().until(() -> {
            TestClock.pass(Duration.ofSeconds(2));
            return denpa.start(TestBrowser.fresh(), "mypage").statusCode() == 302;
        });
    }

    private static boolean aThreadIsAtIt() {
        return Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(PortalLogout.class.getName()));
    }

    @Test
    void A18_whoever_waits_for_the_portals_metadata_keeps_no_thread() {
        nothingIsKnownOfDenpasPortal();
        FakePortal.reset();
        denpa.shows(METADATA, aResponse().withFixedDelay(SLOW_MILLIS));
        CompletableFuture<HttpResponse<String>> page = CompletableFuture.supplyAsync(() -> browser.get("/denpa/signed-out"));
        await().pollInterval(Duration.ofMillis(10)).until(() -> denpa.fetches("/" + METADATA) > 0);

        // The page waits for a second, and so would its thread.
        await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMillis(900)).until(() -> !aThreadIsAtIt());

        assertThat(Statements.result(page).statusCode()).isEqualTo(200);
        assertThat(page.join().body()).doesNotContain("data-testid=\"end-session\"");
    }

    @Test
    void the_portals_end_of_session_is_offered_by_a_replica_that_has_to_ask_for_it_first() {
        nothingIsKnownOfDenpasPortal();
        denpa.metadata(Map.of("end_session_endpoint", denpa.issuer() + "/out"));

        assertThat(browser.get("/denpa/signed-out").body()).contains(denpa.issuer() + "/out?client_id=denpa&amp;");
    }
}
