package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureOutlineTest {

    private final Throwable failure = new IllegalStateException("hanako@example.com",
            new SQLException("Duplicate entry 'hanako@example.com'", "23000", 1062));

    @Test
    void L39_repeats_no_message() {
        assertThat(FailureOutline.of(failure)).doesNotContain("hanako");
    }

    @Test
    void names_types_codes_and_places() {
        assertThat(FailureOutline.of(failure)).contains("java.lang.IllegalStateException at ",
                " caused by java.sql.SQLException 1062 at ", FailureOutlineTest.class.getName());
    }

    @Test
    void ends_where_causes_go_in_a_circle() {
        RuntimeException outer = new RuntimeException();
        outer.initCause(new IllegalStateException(outer));
        assertThat(FailureOutline.of(outer)).hasSizeLessThan(100_000);
    }
}
