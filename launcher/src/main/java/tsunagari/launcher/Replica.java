package tsunagari.launcher;

import java.util.List;

/**
 * One process of a service among several. Each listens at ports of its own; browsers and the other services know them
 * all by the service's one address, at which a load balancer has to listen.
 *
 * @param service        which service it is
 * @param name           what messages and the log call it
 * @param port           where it takes requests
 * @param managementPort where it tells its health
 */
public record Replica(Service service, String name, int port, int managementPort) {
    /** One with a name of its own at ports that nobody listens at now. */
    public static Replica onFreePorts(Service service, String name) {
        List<Integer> ports = FreePorts.choose(2);
        return new Replica(service, service.folder() + "-" + name, ports.get(0), ports.get(1));
    }

    /** The one process of a service that has no others. */
    static Replica only(Service service, Ports ports) {
        return new Replica(service, service.folder(), ports.of(service), ports.managementOf(service));
    }
}
