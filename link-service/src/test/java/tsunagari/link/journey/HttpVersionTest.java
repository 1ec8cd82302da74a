package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LinkJourney.class)
class HttpVersionTest {

    @Test
    void no_connection_is_shared_by_requests_that_run_at_once() throws IOException, InterruptedException {
        HttpClient http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(OutsideWorld.linkUrl() + "/jwks")).build();

        assertThat(http2.send(request, BodyHandlers.discarding()).version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
