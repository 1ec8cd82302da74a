package tsunagari.link.handshake.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter.OidcRequestFilterContext;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class PortalCallsTest {

    /** Nobody signs in there in these tests, so that it has no tenant. */
    private static final String SITE = "nenkin";

    @Inject
    PortalCalls calls;

    @Inject
    TenantConfigBean tenants;

    @Inject
    Vertx vertx;

    @Test
    void A18_a_call_whose_answer_could_not_be_bounded_is_not_made() {
        assertThat(tenants.getDynamicTenant(SITE)).isNull();
        Uni<Void> filtered = calls.filter(new OidcRequestFilterContext(
                WebClient.create(vertx).getAbs("http://localhost/token"), null,
                new OidcRequestContextProperties(Map.of(OidcUtils.TENANT_ID_ATTRIBUTE, SITE))));
        assertThatThrownBy(() -> filtered.await().indefinitely()).isInstanceOf(PortalCalls.Unbounded.class)
                .hasRootCauseMessage("the tenant is being replaced");
    }
}
