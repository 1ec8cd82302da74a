import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;
import tsunagari.launcher.StackSettings;

/**
 * Measures one whole sign-in of somebody who is connected already, as a browser does it over HTTP, one after the other:
 * the portal's link, initiate-login, the portal's authorization, the callback, the site's home.
 *
 * <p>Starts a system of its own on free ports. See README.md in this folder.
 */
public final class SignInBench {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 2_000;
    private static final int MOST_REDIRECTS = 10;
    private static final String PERSONA = "taro";
    private static final String SITE = "hellowork";
    /** What a production service would run with; the demonstration's quick start would measure the wrong compiler. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final Stack stack;
    private final HttpClient browser = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();

    private SignInBench(Stack stack) {
        this.stack = stack;
    }

    /** Arguments: sign-ins to measure, sign-ins before that; both 2,000 unless given. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int measured = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEASURED;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WARM_UP;
        StackSettings settings = StackSettings.isolated(Path.of(""), Path.of("target/bench"))
            .withJavaOptions(JAVA_OPTIONS);
        Stack stack = new Stack(settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        new SignInBench(stack).run(warmUp, measured);
    }

    private void run(int warmUp, int measured) throws IOException, InterruptedException {
        signInAtPortal();
        System.out.println("Warming up with " + warmUp + " sign-ins");
        repeat(warmUp);
        System.out.println("Measuring " + measured + " sign-ins");
        Map<Service, Duration> before = cpuTimes();
        long[] nanos = repeat(measured);
        Map<Service, Duration> after = cpuTimes();
        Arrays.sort(nanos);
        print("wall time, median", nanos[measured / 2] / 1e6);
        print("wall time, 95th percentile", nanos[measured * 95 / 100] / 1e6);
        for (Service service : Service.values()) {
            double millis = after.get(service).minus(before.get(service)).toNanos() / 1e6;
            print("CPU time of " + service, millis / measured);
        }
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-32s %8.2f ms per sign-in%n", what, millis);
    }

    private long[] repeat(int times) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            signInAtSite();
            nanos[time] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private void signInAtPortal() throws IOException, InterruptedException {
        URI portal = stack.address(Service.PORTAL);
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", portal.toString())
            .POST(HttpRequest.BodyPublishers.ofString("persona=" + PERSONA + "&next=%2Fhub"))
            .build();
        HttpResponse<String> response = browser.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 303) {
            throw new IllegalStateException("The portal's sign-in answered " + response.statusCode());
        }
    }

    private void signInAtSite() throws IOException, InterruptedException {
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
