package tsunagari.link.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends to link-service what an HTTP client would refuse to send, or would mend first. One character is one byte. */
final class RawHttp {

    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private RawHttp() {
    }

    /** An answer, whole. */
    record Answer(String text) {

        int status() {
            return text.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : -1;
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }

    static Answer get(String target, String... headers) {
        return send("GET", target, List.of(headers), "", 0);
    }

    static Answer post(String target, String body, String... headers) {
        return send("POST", target, List.of(headers), body, body.length());
    }

    static Answer delete(String target, String... headers) {
        return send("DELETE", target, List.of(headers), "", 0);
    }

    /** Says that a body of this length will follow, and waits. */
    static Answer announce(String target, int length, String... headers) {
        return send("POST", target, List.of(headers), "", length);
    }

    private static Answer send(String method, String target, List<String> headers, String body, int length) {
        URI link = URI.create(OutsideWorld.linkUrl());
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + link.getAuthority()
                + "\r\nConnection: close\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        if (method.equals("POST")) {
            request.append("Content-Length: ").append(length).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket("localhost", link.getPort())) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            return new Answer(exchange(socket, request.toString().getBytes(StandardCharsets.ISO_8859_1)));
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
