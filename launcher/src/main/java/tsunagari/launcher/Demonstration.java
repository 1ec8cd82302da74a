package tsunagari.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code ./demo} runs: starts the system, says where to begin, and stops it all when asked to. */
public final class Demonstration implements Arguments.Cases<Integer> {
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final Path root;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Demonstration(Path root, Map<String, String> environment, PrintStream out) {
        this.root = root;
        this.environment = environment;
        this.out = out;
    }

    /** Runs until the process is told to stop; exit code 1 when something fails, 2 when the arguments are not known. */
    public static void main(String[] arguments) {
        // The launcher binds no logging framework; SLF4J need not say so on everybody's terminal.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Java 17 writes in the locale's encoding, which loses the personas' names where none is set.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("tsunagari.root", ""));
        Demonstration demonstration = new Demonstration(root.toAbsolutePath(), System.getenv(), out);
        System.exit(demonstration.execute(List.of(arguments)));
    }

    private int execute(List<String> arguments) {
        try {
            return Arguments.parse(arguments).match(this);
        } catch (LaunchException e) {
            if (!stopping.get()) {
                out.println();
                out.println(e.getMessage());
            }
            return FAILED;
        }
    }

    @Override
    public Integer run(boolean fresh, Optional<Path> additional) {
        long begin = System.nanoTime();
        Ports ports = Ports.from(environment);
        Map<Service, DatabaseAddress> databases = databases();
        PortCheck.requireFree(needed(ports, databases));
        DataFolder data = data();
        StackSettings settings = settings(data, ports, databases, additional);
        if (fresh) {
            data.wipe();
        }
        data.noteLinkPort(ports.of(Service.LINK));
        Stack stack = new Stack(settings, this::progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        stack.start();
        out.print(Texts.welcome(stack, Duration.ofNanos(System.nanoTime() - begin)));
        ServiceProcess ended = stack.firstToEnd().join();
        throw stack.ended(ended);
    }

    private StackSettings settings(DataFolder data, Ports ports, Map<Service, DatabaseAddress> databases,
                                   Optional<Path> additional) {
        StackSettings usual = new StackSettings(root, data, ports, databases, StackSettings.QUICK_START, Optional.empty());
        return additional.map(usual::withAdditional).orElse(usual);
    }

    @Override
    public Integer writeSecrets(Path folder) {
        ComposeSecrets.write(folder);
        out.println("The secrets for docker-compose.yml are in " + folder + ".");
        return 0;
    }

    @Override
    public Integer makeSupportToken(String role) {
        String issuer = "http://localhost:" + data().lastLinkPort().orElseGet(() -> Ports.from(environment).of(Service.LINK));
        out.println(SupportToken.make(data().signingKey(), issuer, role));
        return 0;
    }

    private DataFolder data() {
        return new DataFolder(root.resolve(environment.getOrDefault("DEMO_DIRECTORY", ".demo")));
    }

    @Override
    public Integer help() {
        out.print(Texts.help());
        return 0;
    }

    @Override
    public Integer misunderstood(String why) {
        out.println(why);
        out.print(Texts.help());
        return MISUNDERSTOOD;
    }

    private void stop(Stack stack) {
        stopping.set(true);
        progress("Stopping …");
        stack.close();
        progress("Stopped.");
    }

    private Map<Service, DatabaseAddress> databases() {
        Map<Service, DatabaseAddress> databases = new EnumMap<>(Service.class);
        for (Service service : List.of(Service.LINK, Service.ACCOUNT)) {
            DatabaseAddress.from(environment, service).ifPresent(address -> databases.put(service, address));
        }
        if (databases.size() == 1) {
            throw new LaunchException("A database of your own is set for " + databases.keySet().iterator().next()
                + " only. Set LINK_DB_… and ACCOUNT_DB_… both, or neither.");
        }
        return databases;
    }

    private static Map<String, Integer> needed(Ports ports, Map<Service, DatabaseAddress> databases) {
        Map<String, Integer> needed = new LinkedHashMap<>(ports.byVariable());
        if (!databases.isEmpty()) {
            needed.remove(Ports.MARIADB_VARIABLE);
        }
        return needed;
    }

    private void progress(String line) {
        out.println("  " + line);
    }
}
