package tsunagari.account.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class OverloadTest {

    private static boolean overload(Throwable cause) {
        return Overload.isCauseOf(new IllegalStateException(new IllegalStateException(cause)));
    }

    @Test
    void transactions_that_others_won_every_time_are_overload() {
        assertThat(overload(new TransactionConflict(new SQLException("", "40001", 1213)))).isTrue();
    }

    @Test
    void a_pool_without_a_free_connection_is_overload() {
        assertThat(overload(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    }

    @Test
    void a_server_that_is_not_there_is_overload() {
        assertThat(overload(new SQLNonTransientConnectionException("", "08000", -1))).isTrue();
    }

    @Test
    void R17_a_server_that_is_read_only_is_overload_at_a_statement_and_at_commit() {
        assertThat(overload(new SQLException("", "HY000", 1290))).isTrue();
        assertThat(overload(new SQLException("", "HY000", 1836))).isTrue();
        Exception rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new SQLException("", "HY000", 1290));
        assertThat(overload(rolledBack)).isTrue();
    }

    @Test
    void what_the_server_objects_to_is_none() {
        assertThat(overload(new SQLException("", "42S02", 1146))).isFalse();
        assertThat(overload(new SQLException("", "23000", 1062))).isFalse();
        assertThat(overload(new SQLException("", null, 1146))).isFalse();
    }

    @Test
    void a_bug_is_none() {
        assertThat(overload(new NullPointerException())).isFalse();
    }
}
