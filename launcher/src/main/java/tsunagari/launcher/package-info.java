/** Starts an embedded MariaDB and the packaged services with one command. */
package tsunagari.launcher;
