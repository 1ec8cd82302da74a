/** Where the portal sends logout tokens. */
package tsunagari.link.session.logout.web;
