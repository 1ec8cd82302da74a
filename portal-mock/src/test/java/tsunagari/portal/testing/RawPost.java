package tsunagari.portal.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form post of a browser on one of the portal's pages, byte for byte: HTTP clients would refuse some, or mend them. */
public final class RawPost {

    private static final int READ_TIMEOUT_MILLIS = 10_000;
    private static final Pattern SESSION = Pattern.compile("(?im)^set-cookie: *([^;]+)");

    private RawPost() {
    }

    /** An answer, whole. */
    public record Answer(String text) {

        /** The status. */
        public int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }

        /** The cookies that it sets, as a browser sends them back. */
        public String cookies() {
            Matcher cookies = SESSION.matcher(text);
            return String.join("; ", cookies.results().map(cookie -> cookie.group(1)).toList());
        }
    }

    /** Posts a body of a type, by somebody who reads these languages. */
    public static Answer send(String path, String type, String body, String languages) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nConnection: close\r\nOrigin: "
                + Browser.issuer() + "\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: " + languages + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(bytes);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            return new Answer(exchange(socket, request.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exchange(Socket socket, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            // The server may answer and close before it has read the rest; the answer counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
