/** The deletion of old rows in the database. */
package tsunagari.link.retention.persistence;
