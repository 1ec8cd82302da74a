package tsunagari.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for a packaged service: ready at once; writes down its environment, and at its end whether the database was
 * still there.
 */
public final class FakeService {
    private FakeService() {
    }

    /** Serves until told to stop; ends by itself with code 3 when {@code FAKE_DIES} names its folder. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path jar = Path.of(FakeService.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        String folder = jar.getName(jar.getNameCount() - 4).toString();
        Service service = Stream.of(Service.values()).filter(any -> any.folder().equals(folder)).findFirst().orElseThrow();
        System.out.println(System.getenv().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(Object::toString).collect(Collectors.joining("\n")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("database at the end: " + database())));
        serve(Integer.parseInt(System.getenv(service.managementPortVariable())));
        if (folder.equals(System.getenv("FAKE_DIES"))) {
            System.out.println("the reason of its end");
            System.exit(3);
        }
    }

    private static void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static boolean database() {
        int port = Integer.parseInt(System.getenv(Ports.MARIADB_VARIABLE));
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
