package tsunagari.link.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Happening.Kind;

class CaseTest {

    private static final Reference REFERENCE = new Reference("7K3M-0QZR-X4TA");
    private static final ConnectionId CONNECTION = ConnectionId.of("7a0c0000-0000-4000-8000-000000000001");

    private final Happening handshake = happening(Kind.HANDSHAKE, "PROOF", null, null);
    private final Happening connection = happening(Kind.CONNECTION, "ESTABLISHED", "hellowork", CONNECTION);
    private final Happening problem = happening(Kind.PROBLEM, "INTERNAL", "etax", null);

    private static Happening happening(Kind kind, String code, String site, ConnectionId connection) {
        return new Happening(Instant.EPOCH, kind, code, Optional.empty(), Optional.empty(), Optional.ofNullable(site),
                Optional.ofNullable(connection));
    }

    private static Case of(Happening... happenings) {
        return Case.of(REFERENCE, List.of(happenings)).orElseThrow();
    }

    @Test
    void the_matter_is_the_problem_before_what_became_of_the_connection() {
        assertThat(of(handshake, problem, connection).matter()).isEqualTo(problem);
        assertThat(of(handshake, connection).matter()).isEqualTo(connection);
        assertThat(of(handshake).matter()).isEqualTo(handshake);
        assertThat(Case.of(REFERENCE, List.of())).isEmpty();
    }

    @Test
    void site_and_connection_are_the_first_that_are_known() {
        assertThat(of(handshake, connection, problem).site()).contains("hellowork");
        assertThat(of(handshake, problem, connection).connection()).contains(CONNECTION);
        assertThat(of(handshake).site()).isEmpty();
        assertThat(of(handshake).connection()).isEmpty();
    }

    @Test
    void the_advice_is_that_of_the_matter_in_both_languages() {
        Case it = of(handshake, problem, connection);

        assertThat(it.tell()).isEqualTo(new Texts(Advice.in(Locale.JAPANESE).tell(problem),
                Advice.in(Locale.ENGLISH).tell(problem)));
        assertThat(it.likelyCause()).isEqualTo(new Texts(Advice.in(Locale.JAPANESE).likelyCause(problem),
                Advice.in(Locale.ENGLISH).likelyCause(problem)));
    }
}
