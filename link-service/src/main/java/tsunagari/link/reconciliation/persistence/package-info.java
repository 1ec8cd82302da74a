/** The site's own list, and who is comparing it, in the database. */
package tsunagari.link.reconciliation.persistence;
