package tsunagari.link.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeProviderTest {

    @AfterEach
    void remove() {
        Security.removeProvider(Healthy.NAME);
        Security.removeProvider(Sick.NAME);
    }

    @Test
    void a_healthy_provider_goes_before_the_JDKs() {
        assertThat(NativeProvider.install(Healthy.class.getName())).isEqualTo(NativeProvider.Outcome.INSTALLED);
        assertThat(Security.getProviders()[0].getName()).isEqualTo(Healthy.NAME);
    }

    @Test
    void a_provider_that_fails_its_self_test_is_left_out() {
        assertThat(NativeProvider.install(Sick.class.getName())).isEqualTo(NativeProvider.Outcome.UNUSABLE);
        assertThat(Security.getProvider(Sick.NAME)).isNull();
    }

    @Test
    void a_provider_whose_native_code_cannot_be_loaded_is_left_out() {
        assertThat(NativeProvider.install(Unloadable.class.getName())).isEqualTo(NativeProvider.Outcome.UNUSABLE);
    }

    @Test
    void a_class_that_is_no_provider_is_left_out() {
        assertThat(NativeProvider.install(String.class.getName())).isEqualTo(NativeProvider.Outcome.UNUSABLE);
    }

    @Test
    void without_the_library_the_JDKs_stay_as_they_are() {
        List<Provider> before = List.of(Security.getProviders());
        assertThat(NativeProvider.install("example.NoSuchProvider")).isEqualTo(NativeProvider.Outcome.ABSENT);
        assertThat(Security.getProviders()).containsExactlyElementsOf(before);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void this_build_has_it_and_signs_with_it(@TempDir Path folder) throws Exception {
        assertThat(providerInForce(folder)).isEqualTo("INSTALLED AmazonCorrettoCryptoProvider");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void without_a_folder_for_its_native_code_the_JDK_signs(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(providerInForce(file.resolve("below-a-file"))).isEqualTo("UNUSABLE SunEC");
    }

    /** In a process of its own: a library is loaded once, and this one's providers are those of the other tests. */
    private static String providerInForce(Path temporaryFolder) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporaryFolder, "-cp", System.getProperty("java.class.path"),
                ProviderInForce.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    /** Works. */
    public static class Healthy extends Provider {
        private static final String NAME = "Healthy";
        private static final long serialVersionUID = 1;

        /** Found by name. */
        public Healthy() {
            this(NAME);
        }

        Healthy(String name) {
            super(name, "1", "a provider without algorithms");
        }

        /** The self-test. */
        public void assertHealthy() {
            assertThat(getName()).isEqualTo(NAME);
        }
    }

    /** Fails its self-test. */
    public static final class Sick extends Healthy {
        private static final String NAME = "Sick";
        private static final long serialVersionUID = 1;

        /** Found by name. */
        public Sick() {
            super(NAME);
        }
    }

    /** Has no native code for this machine. */
    public static final class Unloadable extends Healthy {
        private static final long serialVersionUID = 1;

        static {
            System.load("/no/such/library.so");
        }
    }
}
