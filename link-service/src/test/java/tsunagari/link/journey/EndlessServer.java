package tsunagari.link.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A server that answers every request with 50 MB, as far as they are taken, on an origin that etax's portal may use. */
public final class EndlessServer implements QuarkusTestResourceLifecycleManager {

    /** What it offers. */
    public static final long SIZE = 50L * 1024 * 1024;

    private static final String PORT = "tsunagari.journey.endless.port";
    private static final String TAKEN = "tsunagari.journey.endless.taken";

    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(PORT, Integer.toString(server.getLocalPort()));
        Thread answers = new Thread(this::answerAll, "endless");
        answers.setDaemon(true);
        answers.start();
        return Map.of("tsunagari.link.sites.etax.portal.endpoint-origins", url(""));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address there. */
    public static String url(String path) {
        return "http://localhost:" + System.getProperty(PORT) + path;
    }

    /** How many bytes of the latest answer were taken before the client hung up. */
    public static long taken() {
        return Long.getLong(TAKEN, -1);
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                System.setProperty(TAKEN, Long.toString(-1));
                System.setProperty(TAKEN, Long.toString(answer(client)));
            } catch (IOException e) {
                // The test ends, or the client hung up before it was answered.
                continue;
            }
        }
    }

    private static long answer(Socket client) throws IOException {
        client.setSendBufferSize(16 * 1024);
        InputStream request = client.getInputStream();
        byte[] buffer = new byte[16 * 1024];
        request.read(buffer);
        OutputStream answer = client.getOutputStream();
        answer.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + SIZE + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(buffer, (byte) ' ');
        long sent = 0;
        try {
            for (; sent < SIZE; sent += buffer.length) {
                answer.write(buffer);
            }
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }
}
