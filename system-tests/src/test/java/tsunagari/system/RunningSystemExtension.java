package tsunagari.system;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system with the first test that needs it and stops it after the last one of the run. */
final class RunningSystemExtension implements BeforeEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RunningSystemExtension.class);

    static RunningSystem system(ExtensionContext context) {
        return context.getRoot().getStore(OURS)
            .computeIfAbsent(RunningSystem.class, key -> RunningSystem.start(), RunningSystem.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        system(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return system(context);
    }
}
