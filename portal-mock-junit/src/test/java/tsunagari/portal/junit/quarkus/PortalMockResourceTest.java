package tsunagari.portal.junit.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.PortalMockBuilder;

class PortalMockResourceTest {

    private PortalMock filledIn;
    private String notFilledIn;

    /** A portal as an application would describe it. */
    static final class Portal extends PortalMockResource {

        @Override
        protected PortalMockBuilder describe() {
            return PortalMock.builder().client("my-site", client -> client.redirectUri("http://localhost:1/callback"));
        }

        @Override
        protected Map<String, String> settings(PortalMock started) {
            return Map.of("quarkus.oidc.auth-server-url", started.issuer());
        }
    }

    @Test
    void a_portal_runs_from_start_to_stop_and_is_filled_into_fields_of_its_type() {
        Portal resource = new Portal();
        Map<String, String> settings = resource.start();
        resource.inject(intoThisTest());

        assertThat(settings).containsEntry("quarkus.oidc.auth-server-url", filledIn.issuer());
        assertThat(filledIn.browser().get(filledIn.at("/jwks")).status()).isEqualTo(200);
        assertThat(notFilledIn).isNull();
        ProcessHandle process = filledIn.process();
        resource.stop();
        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(filledIn::issuer).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_resource_that_did_not_start_can_be_stopped() {
        new Portal().stop();
    }

    private TestInjector intoThisTest() {
        return (value, wanted) -> Arrays.stream(getClass().getDeclaredFields()).filter(wanted)
            .forEach(field -> set(field, value));
    }

    private void set(Field field, Object value) {
        try {
            field.set(this, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
