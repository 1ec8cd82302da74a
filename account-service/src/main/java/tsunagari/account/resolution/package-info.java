/**
 * Names why a portal user could not be signed in to a site, and what mends it.
 */
package tsunagari.account.resolution;
