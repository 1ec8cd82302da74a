package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

    @Test
    void a_page_without_a_way_to_the_portal_posts_to_us_alone() {
        assertThat(ContentSecurityPolicy.of(Set.of())).isEqualTo("default-src 'none'; style-src 'self'; "
                + "img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void every_origin_on_the_way_of_a_form_is_named_with_its_port() {
        assertThat(ContentSecurityPolicy.of(Set.of("http://localhost:8082", "https://portal.example")))
                .contains("form-action 'self' http://localhost:8082 https://portal.example;")
                .doesNotContain("unsafe").doesNotContain("script-src");
    }
}
