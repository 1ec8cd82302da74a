package tsunagari.link.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class OpenApiDocumentTest {

    /** After a change of the API: copy target/openapi/openapi.yaml to openapi.yaml, and look at the difference. */
    @Test
    void document_that_is_checked_in_is_the_one_that_the_code_makes() throws IOException {
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .isEqualTo(Files.readString(Path.of("target/openapi/openapi.yaml")));
    }
}
