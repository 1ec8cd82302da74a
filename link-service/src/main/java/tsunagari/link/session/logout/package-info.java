/** The end of sessions by the portal. */
package tsunagari.link.session.logout;
