package tsunagari.account;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("tsunagari.account");

    private static final String[] DOMAIN = {"tsunagari.account.account", "tsunagari.account.credential",
        "tsunagari.account.throttle", "tsunagari.account.resolution", "tsunagari.account.event",
        "tsunagari.account.linking", "tsunagari.account.status", "tsunagari.account.idempotency",
        "tsunagari.account.mail", "tsunagari.account.registration", "tsunagari.account.notification"};

    @Test
    void domain_knows_no_framework() {
        classes().that().resideInAnyPackage(DOMAIN).should().onlyDependOnClassesThat()
                .resideInAnyPackage(with("java..", "javax.crypto..", "jakarta.enterprise.context..",
                        "tsunagari.account.platform", "tsunagari.events")).check(CLASSES);
    }

    @Test
    void edges_do_not_know_storage() {
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat()
                .resideInAnyPackage("..persistence..", "jakarta.persistence..", "io.quarkus.hibernate..").check(CLASSES);
    }

    @Test
    void storage_does_not_know_edges() {
        noClasses().that().resideInAPackage("..persistence..").should().dependOnClassesThat()
                .resideInAnyPackage("..web..", "jakarta.ws.rs..").check(CLASSES);
    }

    @Test
    void entities_stay_inside_their_package() {
        classes().that().areAnnotatedWith("jakarta.persistence.Entity").should().bePackagePrivate()
                .andShould().resideInAPackage("..persistence").check(CLASSES);
    }

    @Test
    void features_make_no_circle() {
        slices().matching("tsunagari.account.(account|credential|throttle|resolution|event|linking|status|idempotency"
                + "|mail|registration|notification)..").should().beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_does() {
        noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Impl")
                .orShould().resideInAnyPackage("..util..", "..helper..", "..common..", "..impl..").check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(DOMAIN, DOMAIN.length + more.length);
        System.arraycopy(more, 0, all, DOMAIN.length, more.length);
        return all;
    }
}
