/** The waiting connections in the database. */
package tsunagari.link.linking.persistence;
