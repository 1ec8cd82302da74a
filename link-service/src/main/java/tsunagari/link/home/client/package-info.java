/** Tells sites' own pages of sessions that ended. */
package tsunagari.link.home.client;
