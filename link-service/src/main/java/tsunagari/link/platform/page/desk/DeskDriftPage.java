package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.reconciliation.DriftReport;

/**
 * Where a site and its portal disagree.
 *
 * @param site its name
 * @param report of the last comparison; empty if there was none
 */
public record DeskDriftPage(Frame frame, String site, Optional<DriftReport> report) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.drift(this);
    }
}
