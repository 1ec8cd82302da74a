package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.SupportAccess.Action;

/** What the support desk asks. Question and answer are written down together, or there is no answer. */
@ApplicationScoped
public class ConsultCases {

    private static final int MOST_CONNECTIONS = 20;
    private static final int MOST_HAPPENINGS = 200;

    private final Transactions transactions;
    private final CaseFile file;
    private final AccessNotes notes;
    private final AccountKeys keys;

    ConsultCases(Transactions transactions, CaseFile file, AccessNotes notes, AccountKeys keys) {
        this.transactions = transactions;
        this.file = file;
        this.notes = notes;
        this.keys = keys;
    }

    /** What happened under a reference; empty if it was never given or is no longer kept. */
    public Optional<Case> under(Reference reference, Caller caller) {
        return transactions.run(() -> {
            notes.add(notes.now(caller, Action.REFERENCE_READ).under(reference));
            return Case.of(reference, file.under(reference));
        });
    }

    /** The subject's connections at the site, latest first. */
    public List<FoundConnection> of(SiteId site, PortalSubject subject, Caller caller) {
        return search(site, subject, file::find, caller, UnaryOperator.identity());
    }

    /** The account's connections at the site, latest first. */
    public List<FoundConnection> of(SiteId site, AccountId account, Caller caller) {
        return search(site, account, file::find, caller, it -> it.onAccount(keys.of(site, account)));
    }

    private interface Search<T> {
        List<FoundConnection> find(SiteId site, T who, int most);
    }

    /** @param without what is written down where nothing is found */
    private <T> List<FoundConnection> search(SiteId site, T who, Search<T> search, Caller caller,
            UnaryOperator<SupportAccess> without) {
        return transactions.run(() -> {
            SupportAccess access = notes.now(caller, Action.CONNECTIONS_SEARCHED).at(site);
            List<FoundConnection> found = search.find(site, who, MOST_CONNECTIONS);
            found.forEach(it -> notes.add(access.on(it.id())));
            if (found.isEmpty()) {
                notes.add(without.apply(access));
            }
            return found;
        });
    }

    /** A connection; empty if there is no such connection. */
    public Optional<FoundConnection> connection(ConnectionId id, Caller caller) {
        return transactions.run(() -> {
            notes.add(notes.now(caller, Action.CONNECTION_READ).on(id));
            return file.find(id);
        });
    }

    /** A connection and what happened to it; empty if there is no such connection. */
    public Optional<ConnectionCase> caseOf(ConnectionId id, Caller caller) {
        return transactions.run(() -> {
            notes.add(notes.now(caller, Action.HISTORY_READ).on(id));
            return file.find(id).map(found -> new ConnectionCase(found, file.of(id, MOST_HAPPENINGS)));
        });
    }
}
