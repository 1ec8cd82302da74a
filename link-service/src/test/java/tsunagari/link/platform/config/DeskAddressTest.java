package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAddressTest {

    private record Settings(Optional<String> issuer, OptionalInt port, Optional<String> baseUrl) implements SupportConfig {

        @Override
        public Optional<String> keysLocation() {
            return Optional.empty();
        }

        @Override
        public String signatureAlgorithm() {
            return "ES256";
        }

        @Override
        public int problemsPerMinute() {
            return 1;
        }
    }

    private static Settings settings(int port, String baseUrl) {
        return new Settings(Optional.of("https://issuer.example"), port < 0 ? OptionalInt.empty() : OptionalInt.of(port),
                Optional.ofNullable(baseUrl));
    }

    @Test
    void a_desk_at_the_public_port_is_refused_except_in_a_sample() {
        assertThatThrownBy(() -> DeskAddress.port(settings(-1, null), false))
                .hasMessageStartingWith("tsunagari.link.support.port: is required").hasMessageNotContaining("\n");
        assertThat(DeskAddress.port(settings(-1, null), true)).isEmpty();
        assertThat(DeskAddress.port(settings(8090, null), false)).hasValue(8090);
        assertThat(DeskAddress.port(new Settings(Optional.empty(), OptionalInt.empty(), Optional.empty()), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void what_is_no_port_is_refused(int port) {
        assertThatThrownBy(() -> DeskAddress.port(settings(port, null), true))
                .hasMessageStartingWith("tsunagari.link.support.port: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/", "/support/v1/x", "/support/desk/x"})
    void all_of_the_desk_is_told_from_what_only_begins_like_it(String path) {
        assertThat(DeskAddress.isOfDesk(path)).isTrue();
        assertThat(DeskAddress.isOfDesk(path.replaceFirst("support", "supportx"))).isFalse();
    }

    @Test
    void without_an_address_of_its_own_the_desk_is_at_its_port_of_the_public_host() {
        assertThat(DeskAddress.origin(settings(8090, null), "https://link.example:444/x", false))
                .isEqualTo("https://link.example:8090");
        assertThat(DeskAddress.origin(settings(8090, null), "https://link_1.example", false))
                .isEqualTo("https://link_1.example:8090");
        assertThat(DeskAddress.origin(settings(443, null), "https://link.example:444", false))
                .isEqualTo("https://link.example");
        assertThat(DeskAddress.origin(settings(-1, null), "https://link.example:444", false))
                .isEqualTo("https://link.example:444");
        assertThat(DeskAddress.origin(settings(8090, "https://desk.example"), "https://link.example", false))
                .isEqualTo("https://desk.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example", "https://desk.example/", "https://desk.example/desk", "desk.example",
        "https://desk.example?x", "ftp://desk.example", "", "https://user@desk.example", "https://desk.example:443",
        "https://Desk.example"})
    void an_address_that_is_no_origin_or_not_safe_is_refused(String baseUrl) {
        assertThatThrownBy(() -> DeskAddress.origin(settings(8090, baseUrl), "https://link.example", false))
                .hasMessageStartingWith("tsunagari.link.support.base-url: ").hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://link.example:8090", "https://link.example", "https://LINK.example:8090",
        "http://link.example:1", "https://desk@link.example:8090", "https://not_a_host"})
    void S05_a_desk_that_shares_the_public_host_and_so_its_cookies_is_refused(String origin) {
        assertThatThrownBy(() -> DeskAddress.refuseSharedHost(origin, "https://link.example/x"))
                .hasMessageStartingWith("tsunagari.link.support.base-url: is required").hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example", "https://desk.link.example:8090", "https://link.example.org"})
    void another_host_keeps_the_desks_cookies_to_itself(String origin) {
        assertThatCode(() -> DeskAddress.refuseSharedHost(origin, "https://link.example")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/", "/support/desk/search", "/support/desk/x/y"})
    void pages_are_told_from_the_api(String path) {
        assertThat(DeskAddress.isPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support/v1/references/x", "/support/desk", "/supportx", "/support/v1/desk/", "/", "/hellowork/support"})
    void the_api_and_all_else_are_no_pages(String path) {
        assertThat(DeskAddress.isPage(path)).isFalse();
    }
}
