/** What owners are still to be told, in the database. */
package tsunagari.link.notification.persistence;
