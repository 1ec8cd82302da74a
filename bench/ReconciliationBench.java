import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import tsunagari.launcher.OwnKeyToken;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;
import tsunagari.launcher.StackSettings;

/**
 * Measures the comparison of a site's connections with the portal's list: how long it takes, and how much heap
 * link-service has in use, at a million connections of which some differ. A dry run, a run that repairs, and a dry run
 * that finds nothing.
 *
 * <p>Starts a system of its own on free ports. See README.md in this folder.
 */
public final class ReconciliationBench {
    private static final Map<String, String> DEFAULTS =
        Map.of("--connections", "1000000", "--drifts", "3000", "--heap", "128m");
    private static final String SITE = "hellowork";
    /** Without a state file: the portal would write a million connections into it for every event that it takes. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1500m", "-XX:+UseSerialGC", "-Dportal.state-file=");
    private static final String LONG_AGO = "2020-01-01 00:00:00";

    private final Stack stack = new Stack(StackSettings.isolated(Path.of(""), Path.of("target/bench/reconciliation"))
        .withJavaOptions(JAVA_OPTIONS), System.out::println);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process link;

    /** Arguments: {@code --connections} on each side, {@code --drifts} among them, {@code --heap} of link-service. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Map<String, String> options = new HashMap<>(DEFAULTS);
        for (int index = 0; index < arguments.length; index += 2) {
            if (!DEFAULTS.containsKey(arguments[index]) || index + 1 == arguments.length) {
                throw new IllegalArgumentException("Options, each with a value: " + DEFAULTS.keySet());
            }
            options.put(arguments[index], arguments[index + 1]);
        }
        ReconciliationBench bench = new ReconciliationBench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
        bench.run(Integer.parseInt(options.get("--connections")), Integer.parseInt(options.get("--drifts")),
            options.get("--heap"));
        System.exit(0);
    }

    private void close() {
        if (link != null) {
            link.destroy();
        }
        stack.close();
    }

    private void run(int connections, int drifts, String heap) throws Exception {
        stack.start();
        stack.stop(Service.LINK);
        startLink(heap, drifts);
        System.out.println("Filling both sides with " + connections + " connections, " + drifts + " of which differ");
        send("POST", stack.address(Service.PORTAL) + "/mock/connections/bulk", null,
            "{\"client\":\"%s\",\"count\":%d,\"prefix\":\"bench-\"}".formatted(SITE, connections));
        fill(connections, drifts);
        reconcile("dry run", true);
        reconcile("run that repairs", false);
        awaitDelivery();
        reconcile("dry run after it", true);
    }

    /** The service on its own, with a small heap: the portal keeps its million in memory and needs a large one. */
    private void startLink(String heap, int drifts) throws IOException, InterruptedException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
            "-XX:+UseSerialGC", "-Dtsunagari.link.reconciliation.grace=PT0S",
            "-Dtsunagari.link.reconciliation.most-repairs=" + 2 * drifts, "-jar",
            Service.LINK.jar(Path.of("").toAbsolutePath()).toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(Files.createDirectories(Path.of("target/bench")).resolve("link-service.log").toFile());
        builder.environment().putAll(stack.environment(Service.LINK));
        link = builder.start();
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                if (send("GET", management() + "/q/health/ready", null, null).contains("UP")) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("link-service does not become ready; see target/bench/link-service.log");
    }

    private String management() {
        return "http://127.0.0.1:" + stack.settings().ports().managementOf(Service.LINK);
    }

    /** Gives the site what the portal has, but for every so many, which differ in one of three ways. */
    private void fill(int connections, int drifts) throws Exception {
        int every = Math.max(3, connections / drifts);
        try (Connection database = database("?useBulkStmts=true");
             PreparedStatement insert = database.prepareStatement("insert into connection (id, site, issuer, subject, account_id, "
                 + "generation, state, since, acknowledged_at, entries) values (?, '" + SITE + "', ?, ?, ?, ?, 'ACTIVE', '"
                 + LONG_AGO + "', '" + LONG_AGO + "', 0)")) {
            database.createStatement().execute("set foreign_key_checks = 0");
            for (String table : List.of("outbox_event", "connection_history", "connection", "subject_generation")) {
                database.createStatement().execute("truncate table " + table);
            }
            database.setAutoCommit(false);
            String cursor = null;
            int number = 0;
            do {
                Map<String, Object> page = page(cursor);
                for (Object entry : (List<?>) page.get("connections")) {
                    add(insert, (Map<?, ?>) entry, number % every == 0 ? number / every % 3 : -1, number);
                    number++;
                }
                insert.executeBatch();
                database.commit();
                cursor = (String) page.get("next_cursor");
            } while (cursor != null);
        }
    }

    private void add(PreparedStatement insert, Map<?, ?> entry, int difference, int number) throws SQLException {
        if (difference == 0) {
            return;
        }
        insert.setString(1, difference < 0 ? (String) entry.get("connection_id") : UUID.randomUUID().toString());
        insert.setString(2, stack.address(Service.PORTAL).toString());
        // One character more: a subject of its own, which comes next in the order.
        insert.setString(3, entry.get("subject") + (difference == 1 ? "!" : ""));
        insert.setString(4, "bench-" + number);
        insert.setLong(5, ((Number) entry.get("generation")).longValue() + (difference == 2 ? 1 : 0));
        insert.addBatch();
    }

    private Map<String, Object> page(String cursor) throws IOException, InterruptedException, JoseException {
        String issuer = stack.address(Service.PORTAL).toString();
        String token = token("at+jwt", SITE, issuer, SITE);
        return JsonUtil.parseJson(send("GET", issuer + "/connections?limit=1000"
            + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)), token, null));
    }

    private void reconcile(String what, boolean dryRun) throws Exception {
        String api = stack.address(Service.LINK) + "/support/v1/sites/" + SITE;
        String issuer = stack.address(Service.LINK).toString();
        long begin = System.nanoTime();
        Object reference = JsonUtil.parseJson(send("POST", api + "/reconciliations",
            token("JWT", issuer, "tsunagari-support", "bench", "support"), "{\"dryRun\":" + dryRun + "}")).get("reference");
        Map<String, Double> peak = new HashMap<>();
        Map<String, Object> report = Map.of();
        while (!reference.equals(report.get("reference"))) {
            Thread.sleep(250);
            heapInUse().forEach((space, bytes) -> peak.merge(space, bytes, Math::max));
            HttpResponse<String> answer = answer("GET", api + "/drift",
                token("JWT", issuer, "tsunagari-support", "bench", "support"), null);
            report = answer.statusCode() == 200 ? JsonUtil.parseJson(answer.body()) : Map.of();
        }
        System.out.printf("%n%s: %.1f s, %s; %s at the portal, %s here, in flight %s%n  found %s%n  repaired %s%n"
                + "  most heap in use %.0f MB, of it in the old generation %.0f MB%n", what, (System.nanoTime() - begin) / 1e9,
            report.get("end"), report.get("atPortal"), report.get("atSite"), report.get("inFlight"), report.get("found"),
            report.get("repaired"), peak.get("all"), peak.getOrDefault("Tenured Gen", 0.0));
    }

    /** Megabytes of each space of the heap, and of all. */
    private Map<String, Double> heapInUse() throws IOException, InterruptedException {
        Map<String, Double> spaces = new HashMap<>();
        for (String line : send("GET", management() + "/q/metrics", null, null).split("\n")) {
            if (line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\"")) {
                double megabytes = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) / 1e6;
                spaces.put(line.replaceAll(".*id=\"([^\"]+)\".*", "$1"), megabytes);
                spaces.merge("all", megabytes, Double::sum);
            }
        }
        return spaces;
    }

    private void awaitDelivery() throws Exception {
        long begin = System.nanoTime();
        try (Connection database = database("")) {
            while (undelivered(database) > 0) {
                Thread.sleep(500);
            }
        }
        System.out.printf("%nthe portal had taken every event %.1f s later%n", (System.nanoTime() - begin) / 1e9);
    }

    private static int undelivered(Connection database) throws SQLException {
        try (ResultSet count = database.createStatement().executeQuery(
                "select count(*) from outbox_event where due_at is not null")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Connection database(String options) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(
                Path.of(URI.create(stack.environment(Service.LINK).get("SMALLRYE_CONFIG_LOCATIONS"))))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + stack.settings().ports().mariaDb() + "/link" + options,
            "link", secrets.getProperty("quarkus.datasource.password"));
    }

    private String token(String type, String issuer, String audience, String subject, String... roles) {
        return new OwnKeyToken(type, issuer, audience, subject, List.of(roles), 2).sign(
            Path.of(stack.environment(Service.LINK).get("TSUNAGARI_LINK_KEYS_DIRECTORY"), "current.jwk"));
    }

    private String send(String method, String address, String token, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(method, address, token, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(String method, String address, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2))
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
