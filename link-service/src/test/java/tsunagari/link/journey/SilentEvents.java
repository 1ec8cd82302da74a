package tsunagari.link.journey;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.portal.PortalEvents;

@ApplicationScoped
@DefaultBean
class SilentEvents implements PortalEvents {
    @Override
    public void record(ConnectionEvent event) {
    }
    @Override
    public void deliverNow(ConnectionId connection) {
    }
    @Override
    public void deliverAgain(ConnectionId connection) {
    }
}
