package tsunagari.link.platform.page.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import tsunagari.link.reconciliation.DriftCase;
import tsunagari.link.reconciliation.DriftFinding;
import tsunagari.link.reconciliation.RunEnd;

/** Texts of the page of differences between a site and its portal: in Japanese and English. */
@MessageBundle(value = "drift", locale = "ja")
interface DriftMessages {

    @Message
    String drifts();

    @Message
    String driftsLead();

    @Message
    String driftTitle();

    @Message
    String driftLead(String site);

    @Message
    String driftNever();

    @Message
    String driftAt();

    @Message
    String driftMode();

    @Message
    String driftDry();

    @Message
    String driftRepairing();

    @Message
    String driftAtPortal();

    @Message
    String driftAtSite();

    @Message
    String driftInFlight();

    @Message
    String driftCases();

    @Message
    String driftNone();

    @Message
    String driftFindings();

    @Message
    String drift(DriftCase drift);

    @Message
    String runEnd(RunEnd end);

    @Message
    String outcome(DriftFinding.Outcome outcome);
}
