package tsunagari.link.platform.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Every path that the running application has something at, as it says itself: nothing new can be forgotten. */
final class AllRoutes {

    private static final Path FILES = Path.of("target/classes/META-INF/resources");

    private AllRoutes() {
    }

    /** One concrete path for each route. */
    static Set<String> paths(Router router) {
        Set<String> paths = new TreeSet<>();
        resources(paths);
        router.getRoutes().stream().map(Route::getName).filter(Objects::nonNull)
                .map(AllRoutes::concrete).forEach(paths::add);
        files(paths);
        return paths;
    }

    private static void resources(Set<String> paths) {
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources(deployment.getPrefix(), deployment.getClassMappers(),
                new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        paths.add(concrete(path));
                    }
                });
    }

    private static void files(Set<String> paths) {
        try (Stream<Path> files = Files.walk(FILES)) {
            files.filter(Files::isRegularFile).forEach(file -> paths.add("/" + FILES.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path of this template or expression; what it cannot be made of stands out and is not to be passed over. */
    private static String concrete(String route) {
        String path = route.replaceAll("\\{(?:reference|id)}", "x")
                .replaceAll("\\{site}|:site|\\((\\?<site>)?\\[\\^/]\\+\\)", "hellowork")
                .replaceAll("\\[a-z]\\+", "connect").replaceAll("/\\*$", "/any");
        if (!path.matches("/[A-Za-z0-9/._-]*")) {
            throw new AssertionError("teach this test a path of the route " + route);
        }
        return path;
    }
}
