package tsunagari.link.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class OpenApiDocumentTest {

    private static final Path MADE = Path.of("target/openapi/openapi.yaml");

    /** After a change of the API: copy target/openapi/openapi.yaml to openapi.yaml, and look at the difference. */
    @Test
    void document_that_is_checked_in_is_the_one_that_the_code_makes() throws IOException {
        assertThat(Files.readString(Path.of("openapi.yaml"))).isEqualTo(Files.readString(MADE));
    }

    @Test
    void every_error_has_a_body_and_it_is_that_of_a_problem_unless_it_is_a_conflict() throws IOException {
        JsonNode document = new YAMLMapper().readTree(MADE.toFile());
        List<JsonNode> answers = document.at("/paths").findValues("responses");

        assertThat(answers).isNotEmpty().allSatisfy(it -> it.properties().stream()
                .filter(answer -> answer.getKey().matches("[45]..") && !answer.getKey().equals("409"))
                .forEach(answer -> assertThat(answer.getValue().at("/content/application~1problem+json/schema/$ref").asText())
                        .as(answer.getKey()).isEqualTo("#/components/schemas/ProblemDocument")));
        assertThat(document.at("/components/schemas/ProblemDocument/properties").fieldNames()).toIterable()
                .containsExactlyElementsOf(Arrays.stream(ProblemDocument.class.getRecordComponents())
                        .map(RecordComponent::getName).toList());
    }
}
