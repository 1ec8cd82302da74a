package tsunagari.link.platform.page;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Reads the query of any request, however broken it is. */
public final class Queries {

    private Queries() {
    }

    /** The decoded query parameters; none when the query cannot be decoded. */
    public static MultiMap of(RoutingContext request) {
        try {
            return request.queryParams();
        } catch (HttpException | IllegalArgumentException undecodable) {
            return MultiMap.caseInsensitiveMultiMap();
        }
    }
}
