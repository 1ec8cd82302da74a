package tsunagari.account.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountIdTest {

    @Test
    void accepts_64_characters() {
        assertThat(AccountId.of("a".repeat(64))).contains(new AccountId("a".repeat(64)));
    }

    @Test
    void refuses_65_characters() {
        assertThat(AccountId.of("a".repeat(65))).isEmpty();
    }

    @Test
    void refuses_a_slash() {
        assertThat(AccountId.of("a/b")).isEmpty();
    }

    @Test
    void site_id_refuses_upper_case() {
        assertThatThrownBy(() -> new SiteId("HelloWork")).isInstanceOf(IllegalArgumentException.class);
    }
}
