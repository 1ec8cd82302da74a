package tsunagari.launcher.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The server of a {@link MariaDbResource}, read-only for everybody but its operator until this is closed. */
public final class ReadOnlyDatabase implements AutoCloseable {
    private final String operatorUrl;

    private ReadOnlyDatabase(String operatorUrl) {
        this.operatorUrl = operatorUrl;
    }

    /**
     * Waits for the writing transactions that are under way; statements that write are refused from then on.
     *
     * @param database the resource's init argument
     */
    public static ReadOnlyDatabase begin(String database) {
        ReadOnlyDatabase it =
            new ReadOnlyDatabase(System.getProperty(MariaDbResource.SHARED + database + ".operator.url"));
        it.set(true);
        return it;
    }

    /** Everybody may write again. */
    @Override
    public void close() {
        set(false);
    }

    private void set(boolean readOnly) {
        try (Connection connection = DriverManager.getConnection(operatorUrl);
            Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL read_only = " + (readOnly ? "ON" : "OFF"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
