package tsunagari.portal.junit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.control.Faults;
import tsunagari.portal.junit.control.Journal;
import tsunagari.portal.junit.control.PortalClock;
import tsunagari.portal.junit.control.PortalConnections;
import tsunagari.portal.junit.control.PortalControl;
import tsunagari.portal.junit.control.PortalKeys;
import tsunagari.portal.junit.control.PortalPersonas;
import tsunagari.portal.junit.control.TokenOrder;
import tsunagari.portal.junit.process.PortalProcess;
import tsunagari.portal.junit.process.PortalStartException;

/**
 * A portal of one's own to test a relying party against: an OpenID Provider that misbehaves on request.
 *
 * <p>As a JUnit extension in a static field it lives as long as the test class, in an instance field as long as one
 * test. {@link #start()} and {@link #close()} do the same without JUnit, for instance in a Quarkus test resource.
 */
public final class PortalMock
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final PortalMockBuilder description;
    private Running running;
    private boolean ofOneTest;

    PortalMock(PortalMockBuilder description) {
        this.description = description;
    }

    /** Describes a portal. */
    public static PortalMockBuilder builder() {
        return new PortalMockBuilder();
    }

    /** A port on the loopback interface that is free now, for a relying party that must be told one. */
    public static int freePort() {
        return PortalMockBuilder.freePort();
    }

    /** Starts the portal unless it runs; returns when it answers. */
    public synchronized PortalMock start() {
        for (int attempt = 1; running == null; attempt++) {
            try {
                running = Running.start(description);
            } catch (PortalStartException e) {
                // Somebody took the free port between our look and the portal's.
                boolean again = description.anyPort() && e.getMessage().contains("already bound") && attempt < ATTEMPTS;
                if (!again) {
                    throw e;
                }
            }
        }
        return this;
    }

    /** Ends the portal; it can be started again, as a new one. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.process().close();
            running = null;
        }
    }

    /** The issuer identifier, character by character. */
    public String issuer() {
        return running().issuer();
    }

    /** An address at the portal. */
    public URI at(String path) {
        return URI.create(issuer() + path);
    }

    /** A new browser, which shares nothing with another one. */
    public Browser browser() {
        return new Browser(issuer());
    }

    /** Arms faults. */
    public Faults faults() {
        return control().faults();
    }

    /** What was asked of the portal and by it. */
    public Journal journal() {
        return control().journal();
    }

    /** The portal's clock. */
    public PortalClock clock() {
        return control().clock();
    }

    /** The portal's signing keys. */
    public PortalKeys keys() {
        return control().keys();
    }

    /** The people whom the portal knows. */
    public PortalPersonas personas() {
        return control().personas();
    }

    /** What the portal believes about connections. */
    public PortalConnections connections() {
        return control().connections();
    }

    /** A release event about a user, to be sent to a client. */
    public TokenOrder releaseEvent(String user, String client) {
        return control().releaseEvent(user, client);
    }

    /** A logout token about a user, to be sent to a client. */
    public TokenOrder logoutToken(String user, String client) {
        return control().logoutToken(user, client);
    }

    /** Brings the portal back to its beginning; the keys stay. */
    public void reset() {
        control().reset();
    }

    /** The operating system's handle of the portal's process. */
    public ProcessHandle process() {
        return running().process().handle();
    }

    /** The last lines that the portal has printed. */
    public List<String> log() {
        return running().process().log();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ofOneTest = running == null;
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (ofOneTest) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private PortalControl control() {
        return new PortalControl(issuer());
    }

    private synchronized Running running() {
        return Optional.ofNullable(running)
            .orElseThrow(() -> new IllegalStateException("The portal is not running: call start() first"));
    }

    private record Running(PortalProcess process, String issuer) {

        static Running start(PortalMockBuilder description) {
            int port = description.choosePort();
            PortalProcess process =
                PortalProcess.start(description.settingsFor(port), description.heap(), description.startLimit());
            return new Running(process, "http://localhost:" + port);
        }
    }
}
