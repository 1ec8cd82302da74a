package tsunagari.portal.junit.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.PortalMockBuilder;

/**
 * A portal for a {@code @QuarkusTest}: extend it, describe the portal and name the settings of the application that
 * point to it. A field of type {@link PortalMock} in the test is filled in.
 */
public abstract class PortalMockResource implements QuarkusTestResourceLifecycleManager {
    private PortalMock portal;

    /** What the portal shall be. */
    protected abstract PortalMockBuilder describe();

    /** The application's settings, for instance {@code quarkus.oidc.auth-server-url}. */
    protected abstract Map<String, String> settings(PortalMock started);

    @Override
    public Map<String, String> start() {
        portal = describe().build().start();
        return settings(portal);
    }

    @Override
    public void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(portal, new TestInjector.MatchesType(PortalMock.class));
    }
}
