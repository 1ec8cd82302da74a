package tsunagari.system;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Puts two replicas in the place of the one link-service before the first test of a class, and back after its last. */
final class TwoReplicasExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(TwoReplicasExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningSystem system = RunningSystemExtension.system(context);
        context.getStore(OURS).computeIfAbsent(TwoReplicas.class, key -> TwoReplicas.of(system), TwoReplicas.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        both(context).balancer().forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        both(context).recover();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoReplicas.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return both(context);
    }

    private static TwoReplicas both(ExtensionContext context) {
        return context.getStore(OURS).get(TwoReplicas.class, TwoReplicas.class);
    }
}
