/** Where the portal sends its events. */
package tsunagari.link.portal.web;
