package tsunagari.link.support.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.FreePorts;
import tsunagari.launcher.testing.MariaDbResource;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConfiguration;
import tsunagari.link.testing.TestPortal;

/** The desk's issuer cannot be reached when the service starts. */
@QuarkusTest
@TestProfile(SupportKeysAwayTest.IssuerAway.class)
class SupportKeysAwayTest {

    private static final String PORT = "tsunagari.testing.support.keys.port";

    /** Nothing listens where the issuer's keys are said to be. */
    public static final class IssuerAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            System.setProperty(PORT, Integer.toString(FreePorts.one()));
            return Map.of("tsunagari.link.support.keys-location", "http://127.0.0.1:" + Integer.getInteger(PORT) + "/jwks");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestPortal.class),
                    new TestResourceEntry(MariaDbResource.class, Map.of("database", "link")));
        }
    }

    private final SupportToken token = SupportToken.of("support");

    private RequestSpecification signedIn() {
        return given().header("Authorization", token.bearer());
    }

    private Response signIn() {
        return given().header("Origin", TestConfiguration.BASE_URL).redirects().follow(false)
                .formParam("token", token.bearer().substring("Bearer ".length())).post("/support/desk/sign-in");
    }

    @Test
    void S05_without_keys_everybody_is_told_to_come_back_and_with_them_let_in() throws IOException {
        signedIn().get("/support").then().statusCode(503).header("Retry-After", "5")
                .body(containsString("data-testid=\"desk-problem\""));
        signedIn().get("/support/v1/sites/hellowork/accounts/a/block").then().statusCode(503).header("Retry-After", "5")
                .body("type", equalTo("urn:tsunagari:problem:unavailable"));
        signIn().then().statusCode(503);

        HttpServer issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.getInteger(PORT)), 0);
        byte[] keys = Files.readAllBytes(Path.of(SupportToken.writeKeys(Files.createTempDirectory("keys")).substring(5)));
        issuer.createContext("/jwks", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> signedIn().get("/support").statusCode() == 200);
            signIn().then().statusCode(303);
        } finally {
            issuer.stop(0);
        }
    }
}
