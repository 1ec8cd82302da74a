/** Disowning in the database. */
package tsunagari.link.disown.persistence;
