package tsunagari.link.reconciliation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.reconciliation.DriftReport;
import tsunagari.link.reconciliation.Reconciliations;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

@ApplicationScoped
class ReconciliationTable implements Reconciliations {

    private static final String FREE = " where site = ? and (leased_until is null or leased_until < ?)";

    private final SqlRows sql;
    private final ObjectMapper json;

    ReconciliationTable(SqlRows sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean take(SiteId site, Reference run, Instant now, Instant until) {
        ensureRow(site);
        return sql.update("update reconciliation set run = ?, leased_until = ?" + FREE, run.value(), until, site.value(),
                now) == 1;
    }

    @Override
    public boolean takeDue(SiteId site, Reference run, Instant now, Instant until, Instant next) {
        ensureRow(site);
        return sql.update("update reconciliation set run = ?, leased_until = ?, due_at = ?" + FREE
                + " and (due_at is null or due_at <= ?)", run.value(), until, next, site.value(), now, now) == 1;
    }

    private void ensureRow(SiteId site) {
        sql.update("insert ignore into reconciliation (site) values (?)", site.value());
    }

    @Override
    public boolean keep(SiteId site, Reference run, Instant until) {
        return sql.update("update reconciliation set leased_until = ? where site = ? and run = ?", until, site.value(),
                run.value()) == 1;
    }

    @Override
    public void end(SiteId site, DriftReport report) {
        sql.update("update reconciliation set run = null, leased_until = null, report = ? where site = ? and run = ?",
                written(report), site.value(), report.reference());
    }

    @Override
    public Optional<DriftReport> last(SiteId site) {
        return sql.select(row -> row.getString(1),
                "select report from reconciliation where site = ? and report is not null", site.value())
                .stream().findFirst().map(this::read);
    }

    private String written(DriftReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DriftReport read(String text) {
        try {
            return json.readValue(text, DriftReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
