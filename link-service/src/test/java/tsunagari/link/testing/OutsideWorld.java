package tsunagari.link.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The portal and the account service, both in the test's hand, and a link-service that is configured for them. */
public class OutsideWorld implements QuarkusTestResourceLifecycleManager {

    private static WireMockServer portal;
    private static WireMockServer accounts;
    private static int linkPort;

    @Override
    public Map<String, String> start() {
        portal = started();
        accounts = started();
        linkPort = freePort();
        Map<String, String> config = new HashMap<>();
        config.put("LINK_PORT", Integer.toString(linkPort));
        config.put("PORTAL_PORT", Integer.toString(portal.port()));
        config.put("ACCOUNT_PORT", Integer.toString(accounts.port()));
        config.put("quarkus.http.test-port", Integer.toString(linkPort));
        config.put("quarkus.management.test-port", "0");
        config.put("tsunagari.link.keys.directory", keys().toString());
        config.put("tsunagari.link.state-secret", "state-secret-of-the-tests-0123456789");
        config.put("tsunagari.link.subject-key-secret", "subject-key-secret-of-the-tests-0123");
        return config;
    }

    @Override
    public void stop() {
        portal.stop();
        accounts.stop();
    }

    static WireMockServer portal() {
        return portal;
    }

    static WireMockServer accounts() {
        return accounts;
    }

    /** Public base URL of the link-service under test. */
    public static String linkUrl() {
        return "http://localhost:" + linkPort;
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path keys() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("link-test");
            key.setUse("sig");
            key.setAlgorithm("ES256");
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys");
            Files.writeString(directory.resolve("current.jwk"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return directory.toAbsolutePath();
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
