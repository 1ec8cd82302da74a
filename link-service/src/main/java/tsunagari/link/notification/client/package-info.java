/** The schedule by which owners are told. */
package tsunagari.link.notification.client;
