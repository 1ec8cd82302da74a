package tsunagari.link.support.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import tsunagari.link.platform.config.DeskAddress;

/** Listens at the desk's own port, with the same routes and under the same limits as at the public one. */
@ApplicationScoped
class DeskServer {

    private static final Logger LOG = Logger.getLogger(DeskServer.class);
    private static final String KEY = "tsunagari.link.support.port";

    private final Vertx vertx;
    private final DeskAddress address;
    private final VertxHttpConfig http;
    private final VertxHttpBuildTimeConfig built;
    private final ManagementConfig management;
    private HttpServer server;

    DeskServer(Vertx vertx, DeskAddress address, VertxHttpConfig http, VertxHttpBuildTimeConfig built,
            ManagementConfig management) {
        this.vertx = vertx;
        this.address = address;
        this.http = http;
        this.built = built;
        this.management = management;
    }

    /** A command that listens nowhere does not listen here either. */
    void start(@Observes StartupEvent started) {
        address.port().ifPresent(this::refuseSharedPort);
        if (address.port().isPresent() && http.hostEnabled()) {
            listen(address.port().getAsInt());
        }
    }

    private void refuseSharedPort(int port) {
        LaunchMode mode = LaunchMode.current();
        if (port == http.determinePort(mode) || port == management.determinePort(mode)) {
            // Vert.x would share the port between the two servers.
            throw new IllegalStateException(KEY + ": must be another than quarkus.http.port and quarkus.management.port");
        }
    }

    private void listen(int port) {
        HttpServerOptions options = new HttpServerOptions().setPort(port);
        HttpServerOptionsUtils.applyCommonOptions(options, built, http, List.of());
        server = vertx.createHttpServer(options).requestHandler(VertxHttpRecorder.getRootHandler());
        http.limits().maxConnections().ifPresent(most -> server.connectionHandler(new MostConnections(most)));
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(KEY + ": nothing can listen at " + port, e.getCause());
        }
        LOG.infof("support.listening host=%s port=%d", options.getHost(), port);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
