/** What owners of accounts are told by mail, once each. */
package tsunagari.link.notification;
