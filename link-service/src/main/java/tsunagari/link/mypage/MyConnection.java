package tsunagari.link.mypage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.platform.Transactions;

/** What the home page tells people of their own connection. */
@ApplicationScoped
public class MyConnection {

    private static final int SHOWN = 10;

    private final Transactions transactions;
    private final Connections connections;
    private final Handshakes handshakes;

    MyConnection(Transactions transactions, Connections connections, Handshakes handshakes) {
        this.transactions = transactions;
        this.connections = connections;
        this.handshakes = handshakes;
    }

    /** Something that happened. */
    public record Happening(Kind kind, Instant at) {
    }

    /** The kinds of things that happen to a connection. */
    public enum Kind {
        /** It was asked for. */
        REQUESTED,
        /** The site refused it. */
        REFUSED,
        /** The site did not answer in time. */
        EXPIRED,
        /** It was made. */
        CONNECTED,
        /** It was used to sign in. */
        SIGNED_IN,
        /** It ended. */
        RELEASED
    }

    /** The latest that happened, newest first. */
    public List<Happening> happenings(ConnectionId connection) {
        return transactions.run(() -> Stream.concat(
                connections.history(connection).stream().map(MyConnection::happening),
                handshakes.signIns(connection, SHOWN).stream().map(at -> new Happening(Kind.SIGNED_IN, at)))
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(SHOWN)
                .toList());
    }

    private static Happening happening(HistoryEntry entry) {
        return new Happening(switch (entry.transition()) {
            case REQUESTED -> Kind.REQUESTED;
            case ESTABLISHED -> Kind.CONNECTED;
            case REFUSED -> Kind.REFUSED;
            case EXPIRED -> Kind.EXPIRED;
            case RELEASED, ERASED -> Kind.RELEASED;
        }, entry.at());
    }
}
