package tsunagari.link.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.page.Problem;

class FailureTest {

    private static SQLException answered(int code) {
        return new SQLException("", "HY000", code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1290, 1836})
    void R17_a_read_only_database_is_unavailability_at_a_statement_and_at_commit(int code) {
        assertThat(Failure.problemOf(new IllegalStateException(answered(code)))).isEqualTo(Problem.UNAVAILABLE);
        Exception rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException(answered(code)));
        assertThat(Failure.problemOf(new IllegalStateException(rolledBack))).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void what_the_database_objects_to_is_a_bug() {
        assertThat(Failure.problemOf(new IllegalStateException(answered(1364)))).isEqualTo(Problem.INTERNAL);
    }
}
