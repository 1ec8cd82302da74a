package tsunagari.link.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import tsunagari.link.platform.Transactions;

/** Lists who was connected to what at a time, page by page: no more than a page is kept. */
@ApplicationScoped
public class ExportConnected {

    private static final int PAGE = 1000;

    private final Transactions transactions;
    private final ConnectedAccounts accounts;

    /** @param accounts read in short transactions; what happens meanwhile is later than the time in question */
    public ExportConnected(Transactions transactions, ConnectedAccounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** Gives out every connection, in order of its id. */
    public void export(ConnectedAccounts.Question question, Consumer<ConnectedAccount> out) {
        String after = "";
        List<ConnectedAccount> page;
        do {
            String from = after;
            page = transactions.run(() -> accounts.answer(question, from, PAGE));
            page.forEach(out);
            after = page.isEmpty() ? after : page.get(page.size() - 1).connectionId();
        } while (page.size() == PAGE);
    }
}
