package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.launcher.Service;

/** In production nothing has an unsafe default: a service without its settings ends and says which one it misses. */
@OnTheRunningSystem
class RefuseToStartIT {
    private static final Map<String, String> OWN_PORTS = Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0");

    @TempDir
    Path folder;

    static Stream<Arguments> required() {
        return Stream.of(
            Arguments.of(Service.LINK, List.of("tsunagari.link.base-url", "tsunagari.link.keys.directory",
                "tsunagari.link.state-secret", "tsunagari.link.subject-key-secret")),
            Arguments.of(Service.ACCOUNT, List.of("tsunagari.account.base-url", "tsunagari.account.keys.directory",
                "tsunagari.account.link-service.issuer", "tsunagari.account.link-service.jwks-url",
                "tsunagari.account.mail.from")));
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_service_without_settings_names_each_key_that_it_needs(Service service, List<String> keys) throws Exception {
        assertThat(outputOfRefusal(service, Map.of())).contains(keys);
    }

    @Test
    void a_secret_that_is_too_short_is_named_and_not_shown() throws Exception {
        String output = outputOfRefusal(Service.LINK, Map.of(
            "TSUNAGARI_LINK_BASE_URL", "https://link.example",
            "TSUNAGARI_LINK_KEYS_DIRECTORY", folder.toString(),
            "TSUNAGARI_LINK_SUBJECT_KEY_SECRET", "long-enough-long-enough-long-enough",
            "TSUNAGARI_LINK_STATE_SECRET", "guess-me"));

        assertThat(output).contains("state-secret").doesNotContain("guess-me");
    }

    @Test
    void S05_a_support_desk_at_the_public_port_is_refused_in_one_line(RunningSystem system) throws Exception {
        String output = outputOfRefusal(system, Map.of("TSUNAGARI_LINK_SAMPLE", "false"));

        assertThat(output.lines()).anySatisfy(line -> assertThat(line).contains("tsunagari.link.support.port: is required",
            "tsunagari.link.sample"));
    }

    @Test
    void S05_a_support_desk_at_the_public_host_is_refused_in_one_line(RunningSystem system) throws Exception {
        String output = outputOfRefusal(system,
            Map.of("TSUNAGARI_LINK_SAMPLE", "false", "TSUNAGARI_LINK_SUPPORT_PORT", "8090"));

        assertThat(output.lines()).anySatisfy(line -> assertThat(line).contains("tsunagari.link.support.base-url: is required",
            "tsunagari.link.sample"));
    }

    @Test
    void L33_calls_that_outlast_the_lease_are_refused_in_one_line(RunningSystem system) throws Exception {
        String output = outputOfRefusal(system,
            Map.of("TSUNAGARI_LINK_ACCOUNT_SERVICE_READ_TIMEOUT", "PT4.6S"));

        assertThat(output.lines()).anySatisfy(line -> assertThat(line).contains(
            "tsunagari.link.account-service.connect-timeout", "tsunagari.link.account-service.read-timeout"));
    }

    /** Of the running link-service with some of its settings changed, at ports of its own. */
    private String outputOfRefusal(RunningSystem system, Map<String, String> changes) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(system.stack().environment(Service.LINK));
        environment.putAll(changes);
        return outputOfRefusal(Service.LINK, environment);
    }

    private String outputOfRefusal(Service service, Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(OWN_PORTS);
        Program.Ended ended = new Program(service.jar(RunningSystem.ROOT), folder).run(environment);
        assertThat(ended.code()).as(ended.output()).isNotZero();
        return ended.output();
    }
}
