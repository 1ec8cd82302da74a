package tsunagari.link;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tsunagari.link");

    private static final String[] DOMAIN = {"tsunagari.link.site", "tsunagari.link.handshake", "tsunagari.link.connection",
            "tsunagari.link.mismatch", "tsunagari.link.account", "tsunagari.link.session", "tsunagari.link.support",
            "tsunagari.link.mypage", "tsunagari.link.portal", "tsunagari.link.session.logout", "tsunagari.link.audit",
            "tsunagari.link.retention", "tsunagari.link.linking", "tsunagari.link.notification",
            "tsunagari.link.registration", "tsunagari.link.reconciliation",
            "tsunagari.link.disown", "tsunagari.link.check", "tsunagari.link.home"};

    private static final String[] ADAPTERS = {"tsunagari.link..web..", "tsunagari.link..persistence..",
            "tsunagari.link..client..", "tsunagari.link..oidc..", "tsunagari.link..jose.."};

    @Test
    void the_domain_knows_no_framework() {
        noClasses().that().resideInAnyPackage(DOMAIN)
                .should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..",
                        "jakarta.persistence..", "jakarta.ws.rs..", "org.hibernate..", "org.jose4j..")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_none_of_its_adapters() {
        noClasses().that().resideInAnyPackage(DOMAIN)
                .should().dependOnClassesThat().resideInAnyPackage(ADAPTERS)
                .check(CLASSES);
    }

    @Test
    void pages_and_routes_reach_the_database_through_the_domain_alone() {
        noClasses().that().resideInAPackage("tsunagari.link..web..")
                .should().dependOnClassesThat().resideInAPackage("tsunagari.link..persistence..")
                .check(CLASSES);
    }

    @Test
    void entities_stay_in_their_package() {
        classes().that().areAnnotatedWith("jakarta.persistence.Entity")
                .should().bePackagePrivate().andShould().resideInAPackage("..persistence..")
                .check(CLASSES);
    }

    @Test
    void quarkus_oidc_is_used_in_one_package() {
        noClasses().that().resideOutsideOfPackage("tsunagari.link.handshake.oidc..")
                .should().dependOnClassesThat().resideInAPackage("io.quarkus.oidc..")
                .check(CLASSES);
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
