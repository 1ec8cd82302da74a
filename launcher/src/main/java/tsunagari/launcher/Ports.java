package tsunagari.launcher;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port that the system listens at, by the environment variable that sets it. */
public final class Ports {
    /** The variable of the embedded database's port. */
    public static final String MARIADB_VARIABLE = "MARIADB_PORT";

    private static final int DEFAULT_MARIADB_PORT = 33306;
    private static final int HIGHEST = 65535;

    private final Map<String, Integer> byVariable;

    private Ports(Map<String, Integer> byVariable) {
        this.byVariable = Collections.unmodifiableMap(byVariable);
    }

    /**
     * The usual ports, except where the environment says otherwise.
     *
     * @throws LaunchException when a variable holds no port number, or two hold the same
     */
    public static Ports from(Map<String, String> environment) {
        Map<String, Integer> ports = defaults();
        ports.replaceAll((variable, usual) ->
            environment.containsKey(variable) ? parse(variable, environment.get(variable)) : usual);
        refuseRepeated(ports);
        return new Ports(ports);
    }

    /** Ports that nobody listens at now, for a system that must not disturb another one. */
    public static Ports free() {
        Map<String, Integer> ports = defaults();
        Iterator<Integer> free = FreePorts.choose(ports.size()).iterator();
        ports.replaceAll((variable, usual) -> free.next());
        return new Ports(ports);
    }

    /** The port that browsers and other services use. */
    public int of(Service service) {
        return byVariable.get(service.portVariable());
    }

    /** The port for health and metrics. */
    public int managementOf(Service service) {
        return byVariable.get(service.managementPortVariable());
    }

    /** The embedded database's port. */
    public int mariaDb() {
        return byVariable.get(MARIADB_VARIABLE);
    }

    /** All ports by variable, in a fixed order. */
    public Map<String, Integer> byVariable() {
        return byVariable;
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            ports.put(service.portVariable(), service.defaultPort());
            ports.put(service.managementPortVariable(), service.defaultManagementPort());
        }
        ports.put(MARIADB_VARIABLE, DEFAULT_MARIADB_PORT);
        return ports;
    }

    private static int parse(String variable, String value) {
        try {
            int port = Integer.parseInt(value.trim());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with numbers that are no ports.
        }
        throw new LaunchException(variable + " must be a port number from 1 to " + HIGHEST + ", not \"" + value + "\".");
    }

    private static void refuseRepeated(Map<String, Integer> ports) {
        Map<Integer, String> seen = new LinkedHashMap<>();
        ports.forEach((variable, port) -> {
            String other = seen.putIfAbsent(port, variable);
            if (other != null) {
                throw new LaunchException(other + " and " + variable + " are both " + port + "; they must differ.");
            }
        });
    }
}
