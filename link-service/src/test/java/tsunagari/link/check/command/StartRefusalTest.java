package tsunagari.link.check.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartRefusalTest {

    @Test
    void a_rule_of_this_service_is_told_in_its_own_words_and_not_by_its_cause() {
        Throwable refusal = new RuntimeException("Failed to start quarkus", new IllegalStateException(
                "tsunagari.link.keys.directory: /keys/current.jwk: it cannot be read", new IOException("/keys/current.jwk")));
        assertThat(StartRefusal.lines(refusal)).singleElement().asString()
                .startsWith("link-service: configuration: tsunagari.link.keys.directory: /keys/current.jwk: it cannot be read; do: ");
    }

    @Test
    void what_is_about_a_site_bears_its_name() {
        assertThat(StartRefusal.lines(new IllegalStateException("tsunagari.link.sites.library.linking.limit: no")))
                .singleElement().asString().startsWith("library: configuration: tsunagari.link.sites.library.linking.limit: no");
    }

    @Test
    void every_missing_setting_is_a_line_without_the_name_of_an_exception() {
        Throwable refusal = new RuntimeException(new ConfigValidationException(new Problem[] {
            new Problem("java.util.NoSuchElementException: SRCFG00014: tsunagari.link.base-url is required"),
            new Problem("tsunagari.link.state-secret size must be between 32 and 2147483647")}));
        assertThat(StartRefusal.lines(refusal)).hasSize(2)
                .first().asString().startsWith("link-service: configuration: SRCFG00014: tsunagari.link.base-url is required; ");
    }

    @Test
    void anything_else_is_told_by_its_origin() {
        assertThat(StartRefusal.lines(new RuntimeException("Failed", new IOException("disk full"))))
                .singleElement().asString().contains("disk full");
    }
}
