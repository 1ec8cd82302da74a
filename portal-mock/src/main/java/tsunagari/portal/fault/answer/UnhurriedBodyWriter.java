package tsunagari.portal.fault.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Hands a connection over to an {@link UnhurriedBody} and gives the worker thread back. */
@Provider
public class UnhurriedBodyWriter implements ServerMessageBodyWriter<UnhurriedBody> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return UnhurriedBody.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return UnhurriedBody.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(UnhurriedBody body, Type generic, ServerRequestContext given) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) given;
        AtomicBoolean over = new AtomicBoolean();
        context.suspend();
        body.begin(context.serverResponse(), context.unwrap(RoutingContext.class), () -> {
            if (over.compareAndSet(false, true)) {
                context.resume();
            }
        });
    }

    @Override
    public void writeTo(UnhurriedBody body, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream stream) {
        throw new UnsupportedOperationException("This body is written without a stream");
    }
}
