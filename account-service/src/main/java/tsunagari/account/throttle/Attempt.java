package tsunagari.account.throttle;

import java.util.List;

/** Something that is counted, and refused when it comes too often. */
public interface Attempt {

    /** The counters that it takes a slot of, in the one order in which every attempt takes them. */
    List<CounterKey> counters();
}
