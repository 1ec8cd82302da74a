/** Codes for sites' own pages, and the ends of sessions that they are to be told, in the database. */
package tsunagari.link.home.persistence;
