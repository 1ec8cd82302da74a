/** Linking that the site's back office finishes, and what the account service tells of accounts. */
package tsunagari.link.linking;
