package tsunagari.link.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/** MariaDB's driver, but what the calling thread does at the database can be given up or cut. */
public final class FaultyDatabase implements Driver {

    private static final ThreadLocal<Fault> ARMED = new ThreadLocal<>();

    private final Driver real = new org.mariadb.jdbc.Driver();

    /** Where a fault strikes. */
    public enum Moment {
        /** A statement fails, and the database has rolled back. */
        STATEMENT,
        /** COMMIT fails, and the database has rolled back. */
        COMMIT,
        /** COMMIT succeeds, but nobody hears of it. */
        AFTER_COMMIT
    }

    private static final class Fault {
        private final Moment moment;
        private final SQLException failure;
        private int passed;
        private int left;
        private int struck;

        Fault(Moment moment, SQLException failure, int passed, int left) {
            this.moment = moment;
            this.failure = failure;
            this.passed = passed;
            this.left = left;
        }

        boolean strikes(Moment now) {
            boolean commits = now != Moment.STATEMENT;
            if (left == 0 || commits != (moment != Moment.STATEMENT) || passed-- > 0) {
                return false;
            }
            left--;
            struck++;
            return true;
        }
    }

    /**
     * Lets statements or commits of this thread fail.
     *
     * @param passed how many of them pass before
     * @param times how many of them then fail
     */
    public static void arm(Moment moment, SQLException failure, int passed, int times) {
        ARMED.set(new Fault(moment, failure, passed, times));
    }

    /** Nothing fails any more; returns how often it did. */
    public static int disarm() {
        Fault fault = ARMED.get();
        ARMED.remove();
        return fault == null ? 0 : fault.struck;
    }

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        Connection connection = real.connect(url, settings);
        return (Connection) Proxy.newProxyInstance(FaultyDatabase.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "prepareStatement" -> strike(connection, Moment.STATEMENT);
                        case "commit" -> strike(connection, Moment.COMMIT);
                        default -> {
                            // Passed on as it is.
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void strike(Connection connection, Moment moment) throws SQLException {
        Fault fault = ARMED.get();
        if (fault == null || !fault.strikes(moment)) {
            return;
        }
        if (fault.moment == Moment.AFTER_COMMIT) {
            connection.commit();
        } else {
            connection.rollback();
        }
        throw fault.failure;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) throws SQLException {
        return real.getPropertyInfo(url, settings);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }
}
