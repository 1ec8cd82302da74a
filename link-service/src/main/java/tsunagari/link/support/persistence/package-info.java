/** What the support desk is told, and what it did, in the database. No query reads a subject, a login id or an account. */
package tsunagari.link.support.persistence;
