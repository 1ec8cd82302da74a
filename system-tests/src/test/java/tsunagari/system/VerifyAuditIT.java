package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.launcher.Service;

/** The verifier as a command, beside a service that is running. */
@OnTheRunningSystem
class VerifyAuditIT {
    private static final String TARO = "7a0c0000-0000-4000-8000-000000000001";

    @TempDir
    Path folder;

    private RunningSystem system;

    @BeforeEach
    void remember(RunningSystem running) {
        system = running;
    }

    private Program.Ended verify() throws IOException, InterruptedException {
        return new LinkCommand(system.stack(), folder).run(Map.of(), "verify-audit");
    }

    @Test
    void L34_the_command_ends_with_0_while_all_is_as_it_was_written() throws Exception {
        Program.Ended ended = verify();

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("chains=3 entries=3").contains("found=0");
    }

    @Test
    void L34_the_command_ends_with_1_and_names_an_edited_entry() throws Exception {
        edit("update connection_history set actor = 'PORTAL' where connection_id = '" + TARO + "'");

        Program.Ended ended = verify();

        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("ENTRY_EDITED connection=" + TARO + " seq=1");
    }

    private void edit(String statement) throws SQLException {
        try (Connection connection = system.database().open(Service.LINK); Statement sql = connection.createStatement()) {
            sql.execute(statement);
            connection.commit();
        }
    }
}
