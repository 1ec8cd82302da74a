package tsunagari.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tsunagari.portal");

    @Test
    void every_package_is_a_feature_and_features_depend_in_one_direction() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("platform").definedBy("..platform..")
                .layer("clock").definedBy("..clock..")
                .layer("journal").definedBy("..journal..")
                .layer("fault").definedBy("..portal.fault..")
                .layer("persona").definedBy("..persona..")
                .layer("provider").definedBy("..provider..")
                .layer("events").definedBy("..events..")
                .layer("hub").definedBy("..hub..")
                .whereLayer("clock").mayOnlyBeAccessedByLayers("hub")
                .whereLayer("hub").mayNotBeAccessedByAnyLayer()
                .whereLayer("events").mayOnlyBeAccessedByLayers("hub")
                .whereLayer("provider").mayOnlyBeAccessedByLayers("hub", "events")
                .whereLayer("persona").mayOnlyBeAccessedByLayers("hub", "events", "provider")
                .whereLayer("fault").mayOnlyBeAccessedByLayers("hub", "events", "provider")
                .whereLayer("journal").mayOnlyBeAccessedByLayers("hub", "events", "provider", "fault")
                .check(CLASSES);
    }

    @Test
    void the_provider_is_divided_by_role_and_its_parts_depend_in_one_direction() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("protocol").definedBy("..provider.protocol")
                .layer("client").definedBy("..provider.client")
                .layer("keys").definedBy("..provider.keys")
                .layer("dpop").definedBy("..provider.dpop")
                .layer("subject").definedBy("..provider.subject")
                .layer("authorize").definedBy("..provider.authorize")
                .layer("token").definedBy("..provider.token")
                .layer("logout").definedBy("..provider.logout")
                .layer("metadata").definedBy("..provider.metadata")
                .whereLayer("metadata").mayNotBeAccessedByAnyLayer()
                .whereLayer("logout").mayNotBeAccessedByAnyLayer()
                .whereLayer("token").mayOnlyBeAccessedByLayers("logout")
                .whereLayer("authorize").mayOnlyBeAccessedByLayers("token", "logout", "metadata")
                .whereLayer("subject").mayOnlyBeAccessedByLayers("authorize", "token", "logout", "metadata")
                .whereLayer("dpop").mayOnlyBeAccessedByLayers("authorize", "token")
                .whereLayer("keys").mayOnlyBeAccessedByLayers("authorize", "token", "metadata")
                .whereLayer("protocol").mayNotAccessAnyLayer()
                .whereLayer("client").mayOnlyAccessLayers("protocol")
                .check(CLASSES);
        noClasses().should().resideInAPackage("tsunagari.portal.provider").check(CLASSES);
    }

    @Test
    void nothing_knows_a_resource_but_itself() {
        String resource = ".*Resource(\\$.*)?";
        noClasses().that().haveNameNotMatching(resource).should().dependOnClassesThat().haveNameMatching(resource)
                .check(CLASSES);
    }

    @Test
    void no_code_is_shared_with_the_relying_party() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(
                "tsunagari.link..", "tsunagari.events..", "tsunagari.account..", "io.quarkus.oidc..").check(CLASSES);
    }

    @Test
    void time_and_randomness_are_injected() {
        noClasses().that().doNotHaveSimpleName("Sources").should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.security.SecureRandom.class)
                .check(CLASSES);
    }

    @Test
    void files_stay_short() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 200).toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
