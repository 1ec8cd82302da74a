/** What is looked at before a site goes into service, and what was found. */
package tsunagari.link.check;
