package tsunagari.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds taken ports before anything is started, so that the message names the port and not a stack trace. */
final class PortCheck {
    private static final int CONNECT_MILLIS = 300;

    private PortCheck() {
    }

    /**
     * @param ports the ports that will be used, by variable
     * @throws LaunchException naming each taken port, what it is for and the variable that moves it
     */
    static void requireFree(Map<String, Integer> ports) {
        List<String> taken = new ArrayList<>();
        ports.forEach((variable, port) -> {
            if (isTaken(port)) {
                taken.add("  Port %d (%s) is taken. Choose another with %s=<port>."
                    .formatted(port, use(variable), variable));
            }
        });
        if (!taken.isEmpty()) {
            throw new LaunchException(taken.stream().collect(Collectors.joining(System.lineSeparator(),
                "Cannot start:" + System.lineSeparator(),
                System.lineSeparator() + "  Perhaps the demonstration is already running in another window.")));
        }
    }

    private static String use(String variable) {
        for (Service service : Service.values()) {
            if (variable.equals(service.portVariable())) {
                return service.folder();
            }
            if (variable.equals(service.managementPortVariable())) {
                return service.folder() + ", health and metrics";
            }
        }
        return "embedded MariaDB";
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            return true;
        }
        // A browser may take "localhost" for ::1 and reach somebody else there.
        return answersAt("::1", port);
    }

    private static boolean answersAt(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(address), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
