package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.WithDefault;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class OwnAddressTest {

    @Test
    void L36_a_plain_http_address_stops_the_start_and_is_named_with_the_switch() {
        assertThatThrownBy(() -> OwnAddress.check("http://link.example", false))
                .hasMessageContaining("tsunagari.link.base-url").hasMessageContaining("tsunagari.link.insecure-http");
    }

    @Test
    void L36_the_switch_is_off_unless_it_is_set() throws NoSuchMethodException {
        Assertions.assertThat(LinkConfig.class.getMethod("insecureHttp").getAnnotation(WithDefault.class).value())
                .isEqualTo("false");
    }

    @Test
    void https_and_a_wanted_http_start() {
        assertThatCode(() -> OwnAddress.check("https://link.example", false)).doesNotThrowAnyException();
        assertThatCode(() -> OwnAddress.check("http://localhost:8080", true)).doesNotThrowAnyException();
    }
}
