package tsunagari.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SQL that makes databases and their users, one statement per line as {@code --init-file} asks. */
final class MariaDbAccounts {
    /** The owner of MariaDB's own views; it cannot sign in. */
    private static final String SYSTEM_USER = "mariadb.sys";

    private MariaDbAccounts() {
    }

    /** Removes everybody but the given users, who may come from this machine only. */
    static String replaceAll(List<DatabaseAccount> accounts) {
        String keep = accounts.stream().map(DatabaseAccount::user).collect(Collectors.joining("','"));
        return lines(List.of(
            "DELETE FROM mysql.global_priv WHERE User NOT IN ('" + SYSTEM_USER + "','" + keep + "')",
            "FLUSH PRIVILEGES")) + create(accounts, "127.0.0.1");
    }

    /** Makes the databases and gives each to its user, who may come from the given host. */
    static String create(List<DatabaseAccount> accounts, String host) {
        List<String> statements = new ArrayList<>();
        for (DatabaseAccount account : accounts) {
            String user = "'" + account.user() + "'@'" + host + "'";
            statements.add("CREATE DATABASE IF NOT EXISTS " + account.database());
            statements.add("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + account.password().reveal() + "'");
            statements.add("GRANT ALL ON " + account.database() + ".* TO " + user);
            if (account.operator()) {
                statements.add("GRANT READ_ONLY ADMIN ON *.* TO " + user);
            }
        }
        return lines(statements);
    }

    private static String lines(List<String> statements) {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }
}
