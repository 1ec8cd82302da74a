/** Where the portal and the account services send their events. */
package tsunagari.link.portal.web;
