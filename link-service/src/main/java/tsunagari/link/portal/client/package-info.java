/** The portal as this service calls it: events, metadata, keys. */
package tsunagari.link.portal.client;
