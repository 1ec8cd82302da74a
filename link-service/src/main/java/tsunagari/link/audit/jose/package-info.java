/** The signature on a checkpoint. */
package tsunagari.link.audit.jose;
