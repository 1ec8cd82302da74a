package tsunagari.launcher;

import java.time.Duration;

/** What the demonstration says at the terminal. */
final class Texts {
    private static final String HELP = """
        Usage: ./demo [--fresh] [--config FILE]
               ./demo --secrets DIR | --support-token ROLE | --help

        Starts a MariaDB, link-service, account-service and portal-mock on this machine and prints where to begin.
        Ctrl-C stops all of it. Databases, keys and the portal's state are kept in .demo for the next time.

          --fresh        deletes what earlier runs have kept, then starts
          --config FILE  lets all services read FILE, a properties file, beside their own settings,
                         for instance docs/examples/library.properties for a fifth site
          --secrets DIR  makes the secret files for docker-compose.yml in DIR and ends
          --support-token ROLE
                         prints a token for link-service's support desk: support or auditor
          --help         shows this

        Environment variables
          LINK_PORT, ACCOUNT_PORT, PORTAL_PORT
                         the services' ports (8080, 8081, 8082)
          LINK_MANAGEMENT_PORT, ACCOUNT_MANAGEMENT_PORT, PORTAL_MANAGEMENT_PORT
                         their ports for health and metrics (9080, 9081, 9082)
          MARIADB_PORT   the embedded database's port (33306)
          DEMO_DIRECTORY the folder for what is kept (.demo)
          LINK_DB_URL, LINK_DB_USER, LINK_DB_PASSWORD
          ACCOUNT_DB_URL, ACCOUNT_DB_USER, ACCOUNT_DB_PASSWORD
                         databases of your own instead of the embedded one, all six;
                         for example LINK_DB_URL=jdbc:mariadb://db.example:3306/link
          JAVA_HOME      the JDK to use, 17 or newer
        """;

    private static final String WELCOME = """

        Ready in %d s. This is a sample, not a real public service.

          Start here    %s/
          Portal        %s/hub   (「もっとつながる」)
          Support desk  %s/support   (./demo --support-token support prints the token to paste)
          Logs          %s

        Sign in at the portal as one of these. Every account's password is Tsunagari-2026.

          nanako  求職 七子   has an account at all four sites; connects them one by one
                              (hellowork nanako@example.com, etax 1234567890123456, denpa nanako, nenkin nanako)
          hanako  求職 花子   has an account, hanako@example.com, not connected yet
          taro    求職 太郎   is connected; one click signs him in
          jiro    求職 次郎   was connected, then left the site: the two sides do not agree
          saburo  求職 三郎   the portal believes he is connected, the site knows nothing of it (saburo@example.com)
          shiro   求職 四郎   his account is suspended (shiro@example.com)
          goro    求職 五郎   his account is connected to another portal user (goro@example.com)

        Ctrl-C stops everything. ./demo --fresh starts over, ./demo --help shows what can be changed.
        """;

    private Texts() {
    }

    static String help() {
        return HELP;
    }

    static String welcome(Stack stack, Duration took) {
        String portal = stack.address(Service.PORTAL).toString();
        return WELCOME.formatted(took.toSeconds(), portal, portal,
            stack.address(Service.LINK), stack.settings().data().logs());
    }
}
