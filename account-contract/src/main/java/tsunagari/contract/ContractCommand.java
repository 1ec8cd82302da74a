package tsunagari.contract;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tsunagari.events.SigningKey;
import tsunagari.events.keys.KeyFolder;
import tsunagari.events.keys.SigningKeys;

/** Checks an account API from the command line and prints a line for each check. */
public final class ContractCommand {

    private static final int BROKEN = 1;
    private static final int MISUNDERSTOOD = 2;

    private ContractCommand() {
    }

    /** @param arguments as the usage says */
    public static void main(String[] arguments) {
        // No logging framework is bound; SLF4J need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        try {
            Options options = new Options(arguments, environment);
            return options.keyDirectory().isPresent()
                    ? report(options.server(new SigningKeys(KeyFolder.es256(options.keyDirectory().get(),
                            "--key-directory")).current()), out)
                    : withOwnKey(options, out);
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            out.println(e.getMessage());
            out.print(Options.USAGE);
            return MISUNDERSTOOD;
        }
    }

    private static int withOwnKey(Options options, PrintStream out) throws IOException {
        OwnKey key = OwnKey.generate();
        SigningKey signing = key.signing();
        ServerUnderTest server = options.server(signing);
        HttpServer published = key.publish(URI.create(options.issuer() + "/jwks"), options.bind());
        try {
            return report(server, out);
        } finally {
            published.stop(0);
        }
    }

    private static int report(ServerUnderTest server, PrintStream out) {
        List<Check> checks = new AccountContract(server).checks();
        int broken = 0;
        for (Check check : checks) {
            Verdict verdict = check.run();
            out.println(check.line(verdict));
            broken += verdict.kept() ? 0 : 1;
        }
        out.printf("%d checks, %d failed; not checked: %s%n", checks.size(), broken,
                Group.optionsBeyond(server.groups()));
        return broken == 0 ? 0 : BROKEN;
    }
}
