/** The chains and checkpoints in the database, read as text: what somebody has tampered with may be no valid value. */
package tsunagari.link.audit.persistence;
