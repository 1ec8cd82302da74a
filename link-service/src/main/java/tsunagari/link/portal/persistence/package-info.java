/** The outbox and the received tokens in the database. */
package tsunagari.link.portal.persistence;
