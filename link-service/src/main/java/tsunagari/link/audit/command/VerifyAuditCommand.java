package tsunagari.link.audit.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import tsunagari.link.audit.AuditReport;
import tsunagari.link.audit.Finding;
import tsunagari.link.audit.VerifyAudit;

/** Verifies the audit and prints what it finds, a line each. Ends with 0 if nothing is found, otherwise with 1. */
public class VerifyAuditCommand implements QuarkusApplication {

    private final VerifyAudit verifyAudit;

    VerifyAuditCommand(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Override
    public int run(String... arguments) {
        AuditReport report = verifyAudit.verify();
        print(report, System.out);
        return report.intact() ? 0 : 1;
    }

    static void print(AuditReport report, PrintStream out) {
        report.findings().forEach(finding -> out.println(line(finding)));
        out.printf("chains=%d entries=%d checkpoint=%s found=%d%n", report.chains(), report.entries(),
                report.latest().map(it -> it.number() + " hash=" + it.hash()).orElse("none"), report.found());
    }

    private static String line(Finding finding) {
        return finding.kind() + (finding.connectionId() == null ? "" : " connection=" + finding.connectionId())
                + (finding.seq() == null ? "" : " seq=" + finding.seq())
                + (finding.checkpoint() == null ? "" : " checkpoint=" + finding.checkpoint());
    }
}
