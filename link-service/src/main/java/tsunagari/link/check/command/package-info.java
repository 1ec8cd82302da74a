/** The check from the command line. */
package tsunagari.link.check.command;
