package tsunagari.link.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({"https://a.example/x?y, https://a.example", "https://a.example:443/x, https://a.example",
        "http://a.example:80, http://a.example", "https://a.example:80, https://a.example:80",
        "HTTPS://A.Example:8443, https://a.example:8443", "https://a_b.example:443/, https://a_b.example",
        "http://[::1]:8080/x, http://[::1]:8080"})
    void the_origin_is_what_a_browser_sends(String address, String origin) {
        assertThat(Origin.of(URI.create(address))).isEqualTo(origin);
        assertThat(Origin.isOne(origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"https://a_b.example:444/x, 8090, https://a_b.example:8090", "https://a.example, 443, https://a.example",
        "http://[::1], 8090, http://[::1]:8090", "http://[::1]:8080, 80, http://[::1]"})
    void another_port_is_at_the_same_host(String address, int port, String origin) {
        assertThat(Origin.of(URI.create(address), port)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user@a.example", "https://a.example:443", "http://a.example:80", "https://A.example",
        "https://a.example/", "https://a.example?x", "https://a.example#x", "https://a.example:", "https://a.example:x",
        "https://a.example:08", "https://", "a.example", "ftp://a.example", "https://a b", "https://a\"b", "null"})
    void nothing_else_is_one(String text) {
        assertThat(Origin.isOne(text)).isFalse();
    }

    @Test
    void an_address_with_a_user_in_front_has_an_origin_that_equals_none() {
        assertThat(Origin.isOne(Origin.of(URI.create("https://user@a.example/")))).isFalse();
    }
}
