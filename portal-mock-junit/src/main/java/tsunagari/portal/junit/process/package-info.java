/** Unpacks the portal, runs it as a process of its own and sees to it that it ends. */
package tsunagari.portal.junit.process;
