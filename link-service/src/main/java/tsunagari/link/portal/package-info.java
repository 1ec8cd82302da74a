/** What link-service and the portal tell each other of connections. */
package tsunagari.link.portal;
