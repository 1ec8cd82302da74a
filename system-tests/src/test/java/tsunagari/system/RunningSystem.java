package tsunagari.system;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;
import tsunagari.launcher.StackSettings;
import tsunagari.launcher.SupportToken;

/** The packaged services on free ports with their own data folder: started once, put back to the seed before each test. */
public final class RunningSystem implements AutoCloseable {
    /** The project's root; Maven runs the tests in the module's folder. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Stack stack;
    private final Seed seed;

    private RunningSystem(Stack stack, Seed seed) {
        this.stack = stack;
        this.seed = seed;
    }

    static RunningSystem start() {
        return start(DataFolders.newRun("system"), UnaryOperator.identity());
    }

    /** Another one, as {@code ./demo --config} starts it. @param file below the project's root */
    static RunningSystem startWith(String file) {
        return start(DataFolders.newRun("system-with-configuration"), settings -> settings.withAdditional(ROOT.resolve(file)));
    }

    private static RunningSystem start(DataFolders.Run run, UnaryOperator<StackSettings> change) {
        Stack stack = new Stack(change.apply(StackSettings.isolated(ROOT, run.path())),
            line -> System.out.println("[system] " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        return new RunningSystem(stack, Seed.remember(stack, run));
    }

    /** Connections, sessions, handshakes and throttles as they were when everything had just started. */
    void reset() {
        seed.restore();
    }

    /** An address at one of the services. */
    public URI at(Service service, String path) {
        return URI.create(stack.address(service) + path);
    }

    /** An address at a site, that is, at link-service. */
    public URI site(String site, String path) {
        return at(Service.LINK, "/" + site + path);
    }

    /** An address at the portal. */
    public URI portal(String path) {
        return at(Service.PORTAL, path);
    }

    /** A token for the support desk, as {@code ./demo --support-token} prints it. */
    public String supportToken(String role) {
        return SupportToken.make(stack.settings().data().signingKey(), at(Service.LINK, "").toString(), role);
    }

    /** What the portal's link to a site opens. */
    public URI signInAddress(String site) {
        return site(site, "/initiate-login?iss=" + encoded(portal("").toString())
            + "&target_link_uri=" + encoded(site(site, "/mypage").toString()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The processes, for tests that take one away. */
    public Stack stack() {
        return stack;
    }

    /** What the databases hold. */
    public Seed database() {
        return seed;
    }

    @Override
    public void close() {
        stack.close();
    }
}
