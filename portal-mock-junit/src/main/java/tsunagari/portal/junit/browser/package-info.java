/** A browser without pictures that walks a login and remembers every step. */
package tsunagari.portal.junit.browser;
