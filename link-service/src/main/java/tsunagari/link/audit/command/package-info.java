/** The audit from the command line. */
package tsunagari.link.audit.command;
