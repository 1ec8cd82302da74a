package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    @TempDir
    Path root;

    private ServiceEnvironment environment;

    @BeforeEach
    void prepare() {
        StackSettings settings = StackSettings.isolated(root, root.resolve("data"));
        environment = new ServiceEnvironment(settings, settings.data().secretFiles());
    }

    @Test
    void services_that_sign_are_told_where_their_own_keys_are() {
        Path ofLink = Path.of(environment.of(Service.LINK).get("TSUNAGARI_LINK_KEYS_DIRECTORY"), "current.jwk");
        Path ofAccount = Path.of(environment.of(Service.ACCOUNT).get("TSUNAGARI_ACCOUNT_KEYS_DIRECTORY"), "current.jwk");

        assertThat(ofLink).content().contains("\"d\"");
        assertThat(ofAccount).content().contains("\"d\"").isNotEqualTo(contentOf(ofLink.toFile()));
    }

    @Test
    void a_replica_differs_from_its_service_in_where_it_listens_and_in_waiting_for_the_load_balancer() {
        Replica replica = Replica.onFreePorts(Service.LINK, "two");
        Map<String, String> expected = new HashMap<>(environment.of(Service.LINK));
        expected.put("QUARKUS_HTTP_PORT", Integer.toString(replica.port()));
        expected.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(replica.managementPort()));
        expected.put("QUARKUS_SHUTDOWN_DELAY", "PT1S");

        assertThat(environment.of(replica)).isEqualTo(expected);
        assertThat(replica.port()).isNotEqualTo(replica.managementPort());
        assertThat(replica.name()).isEqualTo("link-service-two");
    }
}
