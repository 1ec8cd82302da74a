package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections to link-service that are held by requests which have begun, and do not end. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class SlowBodiesTest {

    /** Less than the half minute after which a silent connection is closed, and more than what a body has. */
    private static final int LONGEST_MILLIS = 15_000;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private Socket send(String head, String body) throws IOException {
        URI link = URI.create(OutsideWorld.linkUrl());
        Socket socket = new Socket("localhost", link.getPort());
        open.add(socket);
        socket.setSoTimeout(LONGEST_MILLIS);
        write(socket, head, body);
        return socket;
    }

    private static void write(Socket socket, String head, String body) throws IOException {
        String[] lines = head.split(", ", 2);
        socket.getOutputStream().write((lines[0] + " HTTP/1.1\r\nHost: localhost\r\n" + lines[1].replace(", ", "\r\n")
                + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
    }

    /** All that comes until the server closes the connection. */
    private static String whole(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_body_that_does_not_come_holds_no_connection_by_whatever_method_and_although_it_is_answered() throws IOException {
        Socket sound = send("GET /jwks, Content-Length: 1", "x");
        List<Socket> unanswered = List.of(
                send("GET /hellowork/register, Accept: text/html, Content-Length: 1000000", "x"),
                send("POST /hellowork/connect, Origin: " + OutsideWorld.linkUrl() + ", Content-Type: application/x-www-form-urlencoded, "
                        + "Content-Length: 1000", "x"));
        List<Socket> answered = List.of(
                send("GET /jwks, Content-Length: 1000", "x"),
                send("GET /jwks, Transfer-Encoding: chunked", "1\r\nx\r\n"),
                send("POST /jwks, Content-Type: text/plain, Content-Length: 1000", "x"));

        for (Socket socket : unanswered) {
            assertThat(whole(socket)).isEmpty();
        }
        for (Socket socket : answered) {
            assertThat(whole(socket)).startsWith("HTTP/1.1 ");
        }
        write(sound, "GET /jwks, Connection: close", "");
        assertThat(whole(sound)).as("whose body came").matches("(?s)HTTP/1.1 200 OK.*HTTP/1.1 200 OK.*");
    }
}
