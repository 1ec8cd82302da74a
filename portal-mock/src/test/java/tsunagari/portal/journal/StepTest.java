package tsunagari.portal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks whom, in words and in the diagram. */
class StepTest {

    @ParameterizedTest
    @ValueSource(strings = {"/par", "/token", "/userinfo", "/events", "/jwks", "/.well-known/openid-configuration"})
    void a_site_asks_the_portal_for_what_programs_ask_for(String path) {
        assertThat(received(path)).extracting(Step::from, Step::to).containsExactly(Party.CLIENT, Party.PORTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hub/alpha/connect", "/hub/alpha/open", "/hub/alpha/release", "/authorize", "/authorize/continue",
        "/end-session", "/sign-out", "/elsewhere"})
    void a_browser_asks_the_portal_for_the_rest(String path) {
        assertThat(received(path)).extracting(Step::from, Step::to).containsExactly(Party.BROWSER, Party.PORTAL);
    }

    @ParameterizedTest
    @CsvSource({"jwks,/jwks", "connection-released,/events", "logout_token,/backchannel-logout", "'',/elsewhere"})
    void what_the_portal_sends_goes_to_the_site_and_is_called_by_its_path(String token, String path) {
        Step step = Step.of(1, entry("OUT", "https://site.test" + path + "?a=b", Map.of("token", token)));

        assertThat(step).extracting(Step::from, Step::to).containsExactly(Party.PORTAL, Party.CLIENT);
        assertThat(step.request()).isEqualTo("POST " + path);
    }

    @Test
    void an_arrow_leads_from_column_to_column_and_the_outer_columns_have_the_same_room() {
        DrawnHandshake drawn = DrawnHandshake.of(List.of(entry("IN", "/authorize", Map.of()), entry("IN", "/token", Map.of()),
                entry("OUT", "https://site.test/events", Map.of())), List.of());
        List<Integer> columns = drawn.columns().stream().map(DrawnHandshake.Column::x).toList();

        assertThat(drawn.columns()).extracting(DrawnHandshake.Column::party)
                .containsExactly(Party.BROWSER, Party.PORTAL, Party.CLIENT);
        assertThat(drawn.arrows()).extracting(arrow -> List.of(arrow.from(), arrow.to())).containsExactly(
                columns.subList(0, 2), List.of(columns.get(2), columns.get(1)), columns.subList(1, 3));
        assertThat(drawn.width() - columns.get(2)).isEqualTo(columns.get(0));
    }

    private static Step received(String path) {
        return Step.of(1, entry("IN", path, Map.of()));
    }

    private static JournalEntry entry(String direction, String path, Map<String, String> parameters) {
        return new JournalEntry(1, Instant.EPOCH, direction, "alpha", "h-1", "POST", path, parameters, 200, "", List.of());
    }
}
