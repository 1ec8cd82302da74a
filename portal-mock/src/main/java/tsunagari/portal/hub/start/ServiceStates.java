package tsunagari.portal.hub.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tsunagari.portal.platform.PortalConfig;

/** Asks the services of the demonstration whether they are ready; waits for none of them longer than half a second. */
@ApplicationScoped
public class ServiceStates {

    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Map<String, URI> services;
    private final Map<String, URI> metrics;
    private final Map<String, URI> openApi;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    public ServiceStates(PortalConfig config) {
        this.services = new TreeMap<>(config.health());
        this.metrics = Map.copyOf(config.metrics());
        this.openApi = Map.copyOf(config.openApi());
    }

    /** A service, whether it answered that it is ready, and what else of it there is to look at. */
    public record ServiceState(String name, boolean ready, URI health, Optional<URI> metrics, Optional<URI> openApi) {
    }

    /** All services, asked at the same time. */
    public List<ServiceState> ask() {
        List<CompletableFuture<ServiceState>> asked = services.entrySet().stream()
                .map(service -> ask(service.getKey(), service.getValue())).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<ServiceState> ask(String name, URI uri) {
        return http.sendAsync(HttpRequest.newBuilder(uri).GET().build(), HttpResponse.BodyHandlers.discarding())
                .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> new ServiceState(name, failure == null && response.statusCode() == 200, uri,
                        Optional.ofNullable(metrics.get(name)), Optional.ofNullable(openApi.get(name))));
    }
}
