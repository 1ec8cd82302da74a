package tsunagari.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void L15_ipv4_address_counts_for_itself() {
        assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
    }

    @Test
    void L15_ipv6_addresses_of_one_64_count_together() {
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isPresent()
                .isEqualTo(ClientAddress.of("2001:0DB8:1:2:ffff:ffff:ffff:ffff"));
    }

    @Test
    void L15_neighbouring_64s_count_apart() {
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void L15_ipv4_address_mapped_into_ipv6_counts_as_the_ipv4_address() {
        assertThat(ClientAddress.of("::ffff:192.0.2.1")).isPresent().isEqualTo(ClientAddress.of("192.0.2.1"));
    }

    @Test
    void names_and_malformed_literals_are_no_addresses() {
        assertThat(List.of("localhost", "cafe", "192.0.2", "192.0.2.256", "01.2.3.4", "1::2::3", ":", "", "::1%lo",
                "192.0.2.1:80", "[::1]")).allSatisfy(text -> assertThat(ClientAddress.of(text)).as(text).isEmpty());
    }
}
