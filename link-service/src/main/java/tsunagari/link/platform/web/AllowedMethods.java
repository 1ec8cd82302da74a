package tsunagari.link.platform.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * What the resources at a path can be asked for. A refusal of a method must say so (RFC 9110, section 15.5.6), and
 * Quarkus REST says it only to OPTIONS.
 */
@ApplicationScoped
class AllowedMethods {

    private final Router router;
    private volatile List<Endpoint> endpoints;

    AllowedMethods(Router router) {
        this.router = router;
    }

    private record Endpoint(String method, Pattern path) {
    }

    /** The methods, or none if there is no resource at the path. */
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        all().stream().filter(it -> it.path().matcher(path).matches()).forEach(it -> methods.add(it.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
            methods.addAll(besideResources(path));
        }
        return methods;
    }

    /** The start of a handshake is a route of its own for GET, and a resource for POST. */
    private List<String> besideResources(String path) {
        return router.getRoutes().stream()
                .filter(route -> route.isRegexPath() && route.methods() != null && path.matches(route.getName()))
                .flatMap(route -> route.methods().stream()).map(HttpMethod::name).toList();
    }

    /** Read at the first refusal: the resources are complete then. */
    private List<Endpoint> all() {
        if (endpoints == null) {
            List<Endpoint> found = new ArrayList<>();
            Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
            RuntimeResourceVisitor.visitRuntimeResources(deployment.getPrefix(), deployment.getClassMappers(),
                    new RuntimeResourceVisitor() {
                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            found.add(new Endpoint(method, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
                        }
                    });
            endpoints = List.copyOf(found);
        }
        return endpoints;
    }
}
