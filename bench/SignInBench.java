import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;
import tsunagari.launcher.StackSettings;

/**
 * Measures one whole sign-in of somebody who is connected already, as a browser does it over HTTP, one after the other:
 * the portal's link, initiate-login, the portal's authorization, the callback, the site's home. With {@code --against} a
 * second checkout is measured in the same run, in alternating rounds, so that whatever else the machine does hits both.
 *
 * <p>Starts systems of its own on free ports. See README.md in this folder.
 */
public final class SignInBench {
    private static final Map<String, String> DEFAULTS =
        Map.of("--sign-ins", "1000", "--warm-up", "15000", "--rounds", "5", "--against", "");

    private final List<Contestant> contestants = new ArrayList<>();

    /** Arguments: {@code --sign-ins} of a round, {@code --warm-up} before, {@code --rounds}, {@code --against} a folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Map<String, String> options = options(arguments);
        SignInBench bench = new SignInBench();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> bench.contestants.forEach(Contestant::close)));
        if (!options.get("--against").isEmpty()) {
            bench.add("before", Path.of(options.get("--against")));
        }
        bench.add("here", Path.of(""));
        bench.run(number(options, "--warm-up"), number(options, "--rounds"), number(options, "--sign-ins"));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>(DEFAULTS);
        for (int index = 0; index < arguments.length; index += 2) {
            if (!DEFAULTS.containsKey(arguments[index]) || index + 1 == arguments.length) {
                throw new IllegalArgumentException("Options, each with a value: " + DEFAULTS.keySet());
            }
            options.put(arguments[index], arguments[index + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> options, String name) {
        return Integer.parseInt(options.get(name));
    }

    private void add(String name, Path root) throws IOException, InterruptedException {
        System.out.println("Starting the system of " + root.toAbsolutePath().normalize() + " (" + name + ")");
        Contestant contestant = new Contestant(name, root);
        contestants.add(contestant);
        contestant.start();
    }

    private void run(int warmUp, int rounds, int signIns) throws IOException, InterruptedException {
        for (Contestant contestant : contestants) {
            System.out.println("Warming up with " + warmUp + " sign-ins: " + contestant.name);
            contestant.repeat(warmUp);
        }
        List<Contestant> order = new ArrayList<>(contestants);
        for (int round = 1; round <= rounds; round++) {
            System.out.println("Round " + round + " of " + rounds + ", " + signIns + " sign-ins each");
            for (Contestant contestant : order) {
                contestant.measure(signIns);
            }
            // Who went second goes first: a slow drift of the machine favours neither.
            Collections.reverse(order);
        }
        report(rounds);
    }

    private void report(int rounds) {
        System.out.printf("%n%-34s %10s %10s %10s%n", "ms per sign-in, of " + rounds + " rounds", "median", "least", "most");
        for (Contestant contestant : contestants) {
            print("wall time, " + contestant.name, rounds, round -> contestant.rounds.get(round).wall());
            for (Service service : Service.values()) {
                print("CPU of " + service + ", " + contestant.name, rounds,
                    round -> contestant.rounds.get(round).cpu().get(service));
            }
        }
        if (contestants.size() == 2) {
            System.out.println();
            ratio("CPU of link-service, here / before", rounds, measured -> measured.cpu().get(Service.LINK));
            ratio("wall time, here / before", rounds, Round::wall);
        }
    }

    private void ratio(String what, int rounds, ToDoubleFunction<Round> figure) {
        List<Round> before = contestants.get(0).rounds;
        List<Round> here = contestants.get(1).rounds;
        print(what, rounds, round -> figure.applyAsDouble(here.get(round)) / figure.applyAsDouble(before.get(round)));
    }

    private static void print(String what, int rounds, IntToDoubleFunction ofRound) {
        double[] values = IntStream.range(0, rounds).mapToDouble(ofRound).sorted().toArray();
        double median = (values[(rounds - 1) / 2] + values[rounds / 2]) / 2;
        System.out.printf(Locale.ROOT, "%-34s %10.3f %10.3f %10.3f%n", what, median, values[0], values[rounds - 1]);
    }

    /** What one round came to: milliseconds per sign-in. */
    private record Round(double wall, Map<Service, Double> cpu) { }

    /** One system and the browser of somebody who uses it. */
    private static final class Contestant {
        private static final int MOST_REDIRECTS = 10;
        private static final String SITE = "hellowork";
        /** What a production service would run with; the demonstration's quick start would measure the wrong compiler. */
        private static final List<String> JAVA_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

        private final String name;
        private final Stack stack;
        private final List<Round> rounds = new ArrayList<>();
        private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();

        Contestant(String name, Path root) {
            this.name = name;
            this.stack = new Stack(StackSettings.isolated(root, Path.of("target/bench", name))
                .withJavaOptions(JAVA_OPTIONS), System.out::println);
        }

        void start() throws IOException, InterruptedException {
            stack.start();
            URI portal = stack.address(Service.PORTAL);
            HttpRequest request = HttpRequest.newBuilder(URI.create(portal + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Origin", portal.toString())
                .POST(HttpRequest.BodyPublishers.ofString("persona=taro&next=%2Fhub")).build();
            int status = browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 303) {
                throw new IllegalStateException("The portal's sign-in answered " + status);
            }
        }

        void close() {
            stack.close();
        }

        void measure(int signIns) throws IOException, InterruptedException {
            Map<Service, Duration> before = cpuTimes();
            double[] millis = repeat(signIns);
            Map<Service, Double> cpu = new EnumMap<>(Service.class);
            cpuTimes().forEach((service, after) ->
                cpu.put(service, after.minus(before.get(service)).toNanos() / 1e6 / signIns));
            rounds.add(new Round(Arrays.stream(millis).sorted().toArray()[signIns / 2], cpu));
        }

        double[] repeat(int times) throws IOException, InterruptedException {
            double[] millis = new double[times];
            for (int time = 0; time < times; time++) {
                long begin = System.nanoTime();
                signIn();
                millis[time] = (System.nanoTime() - begin) / 1e6;
            }
            return millis;
        }

        private void signIn() throws IOException, InterruptedException {
            URI next = URI.create(stack.address(Service.PORTAL) + "/hub/" + SITE + "/open");
            for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
                HttpResponse<String> response =
                    browser.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200 && response.body().contains("data-testid=\"home\"")) {
                    return;
                }
                String from = next.getPath();
                next = next.resolve(response.headers().firstValue("Location").orElseThrow(
                    () -> new IllegalStateException(from + " answered " + response.statusCode())));
            }
            throw new IllegalStateException("Too many redirects; the last to " + next.getPath());
        }

        private Map<Service, Duration> cpuTimes() {
            Map<Service, Duration> times = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                times.put(service, stack.process(service).handle().info().totalCpuDuration().orElseThrow());
            }
            return times;
        }
    }
}
