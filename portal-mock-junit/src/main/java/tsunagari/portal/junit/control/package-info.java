/** Typed access to the portal's control API: faults, journal, clock, keys, personas, connections, events. */
package tsunagari.portal.junit.control;
