package tsunagari.link.journey;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A network that carries requests to link-service and loses every answer: it closes the connection when one begins. */
final class AnswerCutter implements Closeable {

    private final ServerSocket listening;

    private AnswerCutter(ServerSocket listening) {
        this.listening = listening;
    }

    /** Listens until it is closed. */
    static AnswerCutter before(int port) throws IOException {
        ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        CompletableFuture.runAsync(() -> {
            while (!listening.isClosed()) {
                carryOne(listening, port);
            }
        });
        return new AnswerCutter(listening);
    }

    int port() {
        return listening.getLocalPort();
    }

    private static void carryOne(ServerSocket listening, int port) {
        try (Socket caller = listening.accept();
                Socket service = new Socket(InetAddress.getLoopbackAddress(), port)) {
            CompletableFuture.runAsync(() -> carry(caller, service));
            service.getInputStream().read();
        } catch (IOException e) {
            // The caller sees a connection that has broken, which is what this is for.
        }
    }

    private static void carry(Socket caller, Socket service) {
        try {
            InputStream request = caller.getInputStream();
            OutputStream onward = service.getOutputStream();
            request.transferTo(onward);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
