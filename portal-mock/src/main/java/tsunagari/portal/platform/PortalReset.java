package tsunagari.portal.platform;

/** Fired when the portal goes back to its seed: every bean with state observes it and forgets. */
public record PortalReset() {
}
