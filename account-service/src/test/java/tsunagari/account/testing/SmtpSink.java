package tsunagari.account.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that keeps what it is given, and can be down, or refuse or defer a recipient. */
public final class SmtpSink implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public SmtpSink() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Whether connections are closed before an answer is given. */
    public void down(boolean changed) {
        down = changed;
    }

    /** The messages to a recipient, each with its envelope's recipient in the first line. */
    public List<String> to(String recipient) {
        return messages.stream().filter(message -> message.startsWith("RCPT TO:<" + recipient + ">")).toList();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                new Thread(() -> converse(client), "smtp-session").start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client; BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            if (down) {
                return;
            }
            reply(client, "220 sink.test ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null && !down; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line;
                }
                if (line.startsWith("DATA")) {
                    reply(client, "354 go on");
                    messages.add(recipient + "\n" + data(in));
                }
                String answer = answer(line);
                reply(client, answer);
                if (answer.startsWith("221")) {
                    return;
                }
            }
        } catch (IOException broken) {
            // The client has gone.
        }
    }

    private static String answer(String line) {
        if (line.startsWith("EHLO")) {
            return "250-sink.test\r\n250 8BITMIME";
        }
        if (line.startsWith("RCPT TO:<refused")) {
            return "550 5.1.1 no such mailbox";
        }
        if (line.startsWith("RCPT TO:<deferred")) {
            return "451 4.3.0 try again later";
        }
        if (line.startsWith("RCPT TO:<closing")) {
            return "421 4.3.2 closing";
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 OK";
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void reply(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
