package tsunagari.account.credential.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.Password;

class Argon2idTest {

    private final Argon2id cheap = new Argon2id(new Argon2Cost(64, 1, 1), new SecureRandom());

    @Test
    void knows_the_password_that_it_hashed() {
        assertThat(cheap.matches(password("Tsunagari-2026"), cheap.hash(password("Tsunagari-2026")))).isTrue();
    }

    @Test
    void knows_no_other_password() {
        assertThat(cheap.matches(password("tsunagari-2026"), cheap.hash(password("Tsunagari-2026")))).isFalse();
    }

    /** Made by the reference implementation, {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    @Test
    void agrees_with_the_reference_implementation() {
        PasswordHash reference = new PasswordHash("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(cheap.matches(password("password"), reference)).isTrue();
    }

    @Test
    void S10_writes_its_parameters_into_the_hash() {
        Argon2id production = new Argon2id(new Argon2Cost(19_456, 2, 1), new SecureRandom());
        assertThat(production.hash(password("Tsunagari-2026")).encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void reads_the_parameters_of_the_stored_hash_not_its_own() {
        Argon2id other = new Argon2id(new Argon2Cost(128, 3, 2), new SecureRandom());
        assertThat(other.matches(password("Tsunagari-2026"), cheap.hash(password("Tsunagari-2026")))).isTrue();
    }

    @Test
    void salts_every_hash_anew() {
        assertThat(cheap.hash(password("Tsunagari-2026"))).isNotEqualTo(cheap.hash(password("Tsunagari-2026")));
    }

    @Test
    void L19_decoy_has_the_parameters_and_the_lengths_of_a_real_hash() {
        String real = cheap.hash(password("Tsunagari-2026")).encoded();
        String decoy = cheap.decoy().encoded();
        assertThat(decoy).hasSameSizeAs(real).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    }

    @Test
    void refuses_a_stored_text_that_is_no_hash_without_repeating_it() {
        assertThatThrownBy(() -> cheap.matches(password("a"), new PasswordHash("plain-text")))
                .isInstanceOf(IllegalStateException.class).hasMessageNotContaining("plain-text");
    }

    private static Password password(String text) {
        return Password.of(text).orElseThrow();
    }
}
