/** For relying parties built with Quarkus; the rest of the library does not need Quarkus. */
package tsunagari.portal.junit.quarkus;
