package tsunagari.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tsunagari.launcher.Service;

/** The keys that a packaged service declares in its {@code @ConfigMapping} interfaces. */
final class ConfigurationKeys {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";

    private final Set<String> keys = new TreeSet<>();
    private final String rootPackage;

    private ConfigurationKeys(String rootPackage) {
        this.rootPackage = rootPackage;
    }

    /** The keys without a name of the operator's in them, as environment variables. */
    static Set<String> variablesOf(Service service) {
        return keysOf(service).stream().filter(key -> !key.contains("<") && !key.contains("["))
                .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys, with {@code <>} for a name and {@code [n]} for a number. Nothing of the service is run. */
    static Set<String> keysOf(Service service) {
        Path app = service.jar(RunningSystem.ROOT).getParent();
        ConfigurationKeys keys = new ConfigurationKeys("tsunagari.");
        try (URLClassLoader loader = new URLClassLoader(jars(app), ClassLoader.getPlatformClassLoader())) {
            for (Path file : classFiles(service)) {
                keys.readMapping(Class.forName(className(service, file), false, loader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The package of " + service + " does not hold its own classes", e);
        }
        return keys.keys;
    }

    private void readMapping(Class<?> type) throws ReflectiveOperationException {
        for (Annotation annotation : type.getAnnotations()) {
            if (annotation.annotationType().getName().equals(MAPPING)) {
                Object prefix = annotation.annotationType().getMethod("prefix").invoke(annotation);
                collect(prefix.toString(), type);
            }
        }
    }

    private void collect(String prefix, Class<?> group) {
        for (Method method : group.getMethods()) {
            String key = prefix + "." + kebab(method.getName());
            Class<?> value = valueType(method.getGenericReturnType());
            boolean nested = value.isInterface() && value.getName().startsWith(rootPackage);
            String full = key + repetition(method.getReturnType(), method.getGenericReturnType(), nested);
            if (nested) {
                collect(full, value);
            } else {
                keys.add(full);
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String repetition(Class<?> type, Type generic, boolean nested) {
        if (Map.class.isAssignableFrom(type)) {
            return ".<>";
        }
        return nested && generic.getTypeName().contains("java.util.List<") ? "[n]" : "";
    }

    private static Class<?> valueType(Type declared) {
        if (declared instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return valueType(arguments[arguments.length - 1]);
        }
        return declared instanceof Class<?> type ? type : Object.class;
    }

    private static List<Path> classFiles(Service service) throws IOException {
        try (Stream<Path> files = Files.walk(classes(service))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static String className(Service service, Path file) {
        String relative = classes(service).relativize(file).toString();
        return relative.replace(".class", "").replace(file.getFileSystem().getSeparator(), ".");
    }

    private static Path classes(Service service) {
        return RunningSystem.ROOT.resolve(service.folder()).resolve("target/classes");
    }

    private static URL[] jars(Path app) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
