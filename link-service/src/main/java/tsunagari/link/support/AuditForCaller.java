package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import tsunagari.link.audit.AuditReport;
import tsunagari.link.audit.ConnectedAccount;
import tsunagari.link.audit.ConnectedAccounts;
import tsunagari.link.audit.ExportConnected;
import tsunagari.link.audit.VerifyAudit;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.SupportAccess.Action;

/** What auditors ask. The question is written down before it is answered. */
@ApplicationScoped
public class AuditForCaller {

    private final Transactions transactions;
    private final VerifyAudit verifyAudit;
    private final ExportConnected exportConnected;
    private final AccessNotes notes;

    AuditForCaller(Transactions transactions, VerifyAudit verifyAudit, ExportConnected exportConnected,
            AccessNotes notes) {
        this.transactions = transactions;
        this.verifyAudit = verifyAudit;
        this.exportConnected = exportConnected;
        this.notes = notes;
    }

    /** Verifies every history and checkpoint. */
    public AuditReport verify(Caller caller) {
        record(notes.now(caller, Action.AUDIT_VERIFIED));
        return verifyAudit.verify();
    }

    /** Who was connected to what at a time, one after the other, for whoever takes them. */
    public Consumer<Consumer<ConnectedAccount>> connected(ConnectedAccounts.Question question, Caller caller) {
        record(notes.now(caller, Action.CONNECTIONS_EXPORTED).at(question.site()));
        return taker -> exportConnected.export(question, taker);
    }

    private void record(SupportAccess access) {
        transactions.run(() -> notes.add(access));
    }
}
