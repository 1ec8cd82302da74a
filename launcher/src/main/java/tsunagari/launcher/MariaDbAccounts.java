package tsunagari.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL that the server runs before it accepts anybody, one statement per line as {@code --init-file} asks. */
final class MariaDbAccounts {
    /** The owner of MariaDB's own views; it cannot sign in. */
    private static final String SYSTEM_USER = "mariadb.sys";

    private MariaDbAccounts() {
    }

    static String statements(List<DatabaseAccount> accounts) {
        List<String> statements = new ArrayList<>();
        String keep = accounts.stream().map(DatabaseAccount::user).collect(Collectors.joining("','"));
        statements.add("DELETE FROM mysql.global_priv WHERE User NOT IN ('" + SYSTEM_USER + "','" + keep + "')");
        statements.add("FLUSH PRIVILEGES");
        for (DatabaseAccount account : accounts) {
            String user = "'" + account.user() + "'@'127.0.0.1'";
            statements.add("CREATE DATABASE IF NOT EXISTS " + account.database());
            statements.add("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + account.password().reveal() + "'");
            statements.add("GRANT ALL ON " + account.database() + ".* TO " + user);
        }
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }
}
