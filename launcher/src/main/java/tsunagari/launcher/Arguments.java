package tsunagari.launcher;

import java.nio.file.Path;
import java.util.List;

/** What the command line asks for. */
sealed interface Arguments {
    /** One case per thing that can be asked for. */
    interface Cases<R> {
        R run(boolean fresh);

        R writeSecrets(Path folder);

        R makeSupportToken(String role);

        R help();

        R misunderstood(String why);
    }

    <R> R match(Cases<R> cases);

    /** Reads the arguments of {@code ./demo}. */
    static Arguments parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Run(false);
        }
        String first = arguments.get(0);
        int count = arguments.size();
        if (count == 1 && first.equals("--fresh")) {
            return new Run(true);
        }
        if (count == 1 && (first.equals("--help") || first.equals("-h"))) {
            return new Help();
        }
        if (count == 2 && first.equals("--secrets")) {
            return new WriteSecrets(Path.of(arguments.get(1)));
        }
        if (count == 2 && first.equals("--support-token") && SupportToken.ROLES.contains(arguments.get(1))) {
            return new MakeSupportToken(arguments.get(1));
        }
        return new Misunderstood("Cannot understand: " + String.join(" ", arguments));
    }

    /** Start everything. */
    record Run(boolean fresh) implements Arguments {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.run(fresh);
        }
    }

    /** Write the files that docker-compose.yml needs. */
    record WriteSecrets(Path folder) implements Arguments {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.writeSecrets(folder);
        }
    }

    /** Print a token for the support API. */
    record MakeSupportToken(String role) implements Arguments {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.makeSupportToken(role);
        }
    }

    /** Say what can be asked for. */
    record Help() implements Arguments {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.help();
        }
    }

    /** Something else. */
    record Misunderstood(String why) implements Arguments {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.misunderstood(why);
        }
    }
}
