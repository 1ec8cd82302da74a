package tsunagari.link.mypage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;

/** What people are told of their own connection, and of the earlier ones of the same portal user and account. */
@ApplicationScoped
public class MyHistory {

    private static final int RECENT = 50;
    private static final int DOWNLOADED = 1000;

    private final Transactions transactions;
    private final OwnHistory history;

    MyHistory(Transactions transactions, OwnHistory history) {
        this.transactions = transactions;
        this.history = history;
    }

    /** The latest 50 that happened, newest first. */
    public List<Happening> recent(Connection connection) {
        return transactions.run(() -> history.latest(connection, RECENT));
    }

    /** The latest 1,000 that happened, newest first. */
    public List<Happening> download(Connection connection) {
        return transactions.run(() -> history.latest(connection, DOWNLOADED));
    }
}
