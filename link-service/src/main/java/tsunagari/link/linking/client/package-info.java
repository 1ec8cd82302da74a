/** The account service's event tokens, and the schedule by which it is told. */
package tsunagari.link.linking.client;
