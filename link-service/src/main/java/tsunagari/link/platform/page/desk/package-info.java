/** The pages of the support desk, as values. */
package tsunagari.link.platform.page.desk;
