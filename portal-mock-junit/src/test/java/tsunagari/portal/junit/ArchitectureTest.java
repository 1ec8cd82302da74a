package tsunagari.portal.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tsunagari.portal.junit");

    @Test
    void only_the_quarkus_package_needs_quarkus() {
        noClasses().that().resideOutsideOfPackage("..junit.quarkus..")
            .should().dependOnClassesThat().resideInAPackage("io.quarkus..").check(CLASSES);
    }

    /** Its classes would be here if the build took more of portal-mock than its place in the order of modules. */
    @ParameterizedTest
    @ValueSource(strings = {"tsunagari.portal.platform.PortalConfig", "tsunagari.portal.provider.token.Tokens"})
    void the_portal_is_run_and_never_linked(String className) {
        assertThatThrownBy(() -> Class.forName(className)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void the_classes_that_must_not_be_linked_exist() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../portal-mock/src/main/java/tsunagari/portal"))) {
            assertThat(sources).extracting(Path::getFileName).extracting(Path::toString)
                .contains("PortalConfig.java", "Tokens.java");
        }
    }

    @Test
    void driver_and_control_know_nothing_of_processes() {
        noClasses().that().resideInAnyPackage("..junit.browser..", "..junit.control..")
            .should().dependOnClassesThat().resideInAnyPackage("..junit.process..", "org.junit..").check(CLASSES);
    }

    @Test
    void files_stay_short() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java") && lines(file) > 200).toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
