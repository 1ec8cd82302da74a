package tsunagari.link.support.web;

/** A comparison to begin. @param dryRun whether everything is left as it is; must be said */
public record ReconciliationRequest(Boolean dryRun) {
}
