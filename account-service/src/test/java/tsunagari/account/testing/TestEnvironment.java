package tsunagari.account.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import tsunagari.launcher.testing.MariaDbResource;

/** What every {@code @QuarkusTest} of this module runs against: a real MariaDB, and link-service's keys. */
@WithTestResource(value = MariaDbResource.class, scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "account"))
@WithTestResource(value = LinkServiceStub.class, scope = TestResourceScope.GLOBAL)
final class TestEnvironment {

    private TestEnvironment() {
    }
}
