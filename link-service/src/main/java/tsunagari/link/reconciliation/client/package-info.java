/** Reads the portal's list over HTTP. */
package tsunagari.link.reconciliation.client;
