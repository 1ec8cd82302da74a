/**
 * Deferred linkings: connections that become usable when the site's back office has finished them, and of which
 * link-service is told by an event.
 */
package tsunagari.account.linking;
