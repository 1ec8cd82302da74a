/**
 * Random histories: what people, portal, account service, clock and a bad network do to connections, against a small
 * model of the state machine.
 */
package tsunagari.link.history;
