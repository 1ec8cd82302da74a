/** What portal and site disagree about: the cases by name, how each is repaired, and who looks for them. */
package tsunagari.link.reconciliation;
