/**
 * The site's account directory: which accounts exist at which site, under which login id, and what became of them.
 */
package tsunagari.account.account;
