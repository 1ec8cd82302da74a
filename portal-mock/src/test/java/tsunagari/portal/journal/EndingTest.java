package tsunagari.portal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

    private static final JournalEntry CONNECT = in("POST", "/hub/alpha/connect", 303, "INITIATED");
    private static final JournalEntry PUSHED = in("POST", "/par", 201, "PUSHED");
    private static final JournalEntry CODE = in("GET", "/authorize", 303, "CODE");
    private static final JournalEntry TOKENS = in("POST", "/token", 200, "TOKENS");

    @Test
    void a_handshake_is_under_way_until_the_site_knows_who_it_is() {
        assertThat(ending(CONNECT)).isEqualTo(Ending.UNDERWAY);
        assertThat(ending(CONNECT, PUSHED, CODE)).isEqualTo(Ending.UNDERWAY);
        assertThat(ending(CONNECT, PUSHED, CODE, TOKENS)).isEqualTo(Ending.HANDED);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,CONNECTED", "PENDING,PROCESSING"})
    void it_ends_with_what_the_site_tells_of_the_connection(String state, Ending ending) {
        assertThat(ending(CONNECT, PUSHED, CODE, TOKENS, told(state))).isEqualTo(ending);
    }

    @Test
    void the_last_word_of_the_site_counts_even_after_a_fault() {
        assertThat(ending(CONNECT, struck(TOKENS), told("PENDING"), told("ACTIVE"))).isEqualTo(Ending.CONNECTED);
    }

    @Test
    void a_fault_on_the_way_is_told_before_what_was_reached() {
        assertThat(ending(CONNECT, PUSHED, CODE, struck(TOKENS))).isEqualTo(Ending.STRUCK);
    }

    @Test
    void a_refusal_at_the_end_is_one_and_one_that_was_overcome_is_none() {
        JournalEntry refused = in("POST", "/par", 401, "invalid_client: jti was used before");
        assertThat(ending(CONNECT, refused)).isEqualTo(Ending.REFUSED);
        assertThat(ending(CONNECT, PUSHED, in("GET", "/authorize", 303, "ERROR"))).isEqualTo(Ending.REFUSED);
        assertThat(ending(CONNECT, refused, PUSHED, CODE, TOKENS)).isEqualTo(Ending.HANDED);
    }

    @ParameterizedTest
    @CsvSource({"IN,/hub/alpha/open,'',OPEN", "IN,/hub/alpha/connect,'',CONNECT", "IN,/hub/alpha/release,'',RELEASE",
        "IN,/authorize/continue,'',RESUME", "IN,/jwks,'',KEYS", "IN,/events,'',EVENT", "IN,/sign-out,'',LOGOUT",
        "IN,/mock/sink/x,'',OTHER", "OUT,http://site.test/jwks,jwks,SITEKEYS",
        "OUT,http://site.test/events,connection-released,NOTICE", "OUT,http://site.test/x,logout_token,LOGOUT"})
    void every_kind_of_request_has_its_words(String direction, String path, String token, Deed deed) {
        assertThat(Deed.of(new JournalEntry(1, Instant.EPOCH, direction, "alpha", "h-1", "GET", path,
                token.isEmpty() ? Map.of() : Map.of("token", token), 200, "", List.of()))).isEqualTo(deed);
    }

    private static Ending ending(JournalEntry... entries) {
        return Ending.of(Arrays.asList(entries));
    }

    private static JournalEntry told(String state) {
        return new JournalEntry(1, Instant.EPOCH, "IN", "alpha", "h-1", "POST", "/events", Map.of("event", state), 202,
                "STORED", List.of());
    }

    private static JournalEntry in(String method, String path, int status, String outcome) {
        return new JournalEntry(1, Instant.EPOCH, "IN", "alpha", "h-1", method, path, Map.of(), status, outcome, List.of());
    }

    private static JournalEntry struck(JournalEntry entry) {
        return new JournalEntry(1, entry.at(), "IN", "alpha", "h-1", entry.method(), entry.path(), Map.of(),
                entry.status(), entry.outcome(), List.of("INVALID_SIGNATURE"));
    }
}
