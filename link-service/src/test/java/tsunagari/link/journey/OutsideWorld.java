package tsunagari.link.journey;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import tsunagari.launcher.FreePorts;
import tsunagari.link.testing.SupportToken;

/**
 * The portal and the account service, both in the test's hand, and a link-service that is configured for them. Ports
 * go through system properties, because Quarkus loads the classes of a test anew.
 */
public class OutsideWorld implements QuarkusTestResourceLifecycleManager {

    private static final String PORTAL = "tsunagari.journey.portal.port";
    private static final String ACCOUNTS = "tsunagari.journey.accounts.port";
    private static final String LINK = "tsunagari.journey.link.port";

    /** More than a site may keep waiting: what is slow at one site's portal is not to slow another's. */
    private static final int THREADS = 100;

    private WireMockServer portal;
    private WireMockServer accounts;

    @Override
    public Map<String, String> start() {
        portal = started();
        accounts = started();
        System.setProperty(PORTAL, Integer.toString(portal.port()));
        System.setProperty(ACCOUNTS, Integer.toString(accounts.port()));
        System.setProperty(LINK, Integer.toString(FreePorts.one()));
        Map<String, String> config = new HashMap<>();
        config.put("LINK_PORT", System.getProperty(LINK));
        config.put("PORTAL_PORT", System.getProperty(PORTAL));
        config.put("ACCOUNT_PORT", System.getProperty(ACCOUNTS));
        config.put("tsunagari.link.sites.denpa.linking.deferred", "true");
        config.put("quarkus.http.test-port", System.getProperty(LINK));
        config.put("quarkus.management.test-port", "0");
        config.put("quarkus.log.category.\"tsunagari.link.handshake\".level", "DEBUG");
        config.put("tsunagari.link.keys.directory", keys().toString());
        config.put("tsunagari.link.support.issuer", SupportToken.ISSUER);
        config.put("tsunagari.link.support.keys-location", SupportToken.writeKeys(keys()));
        config.put("tsunagari.link.state-secret", "state-secret-of-the-tests-0123456789");
        config.put("tsunagari.link.subject-key-secret", "subject-key-secret-of-the-tests-0123");
        return config;
    }

    @Override
    public void stop() {
        portal.stop();
        accounts.stop();
    }

    static WireMock portal() {
        return new WireMock("localhost", portalPort());
    }

    static int portalPort() {
        return Integer.getInteger(PORTAL);
    }

    static WireMock accounts() {
        return new WireMock("localhost", accountsPort());
    }

    static int accountsPort() {
        return Integer.getInteger(ACCOUNTS);
    }

    /** Public base URL of the link-service under test. */
    public static String linkUrl() {
        return "http://localhost:" + System.getProperty(LINK);
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(THREADS));
        server.start();
        return server;
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
