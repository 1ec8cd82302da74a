package tsunagari.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Arguments {
    /** One case per thing that can be asked for. */
    interface Cases<R> {
        R run(boolean fresh, Optional<Path> additional);

        R writeSecrets(Path folder);

        R makeSupportToken(String role);

        R help();

        R misunderstood(String why);
    }

    <R> R match(Cases<R> cases);

    /** Reads the arguments of {@code ./demo}. */
    static Arguments parse(List<String> arguments) {
        Optional<Arguments> run = Run.parse(arguments);
        if (run.isPresent()) {
            return run.get();
        }
        String first = arguments.get(0);
        int count = arguments.size();
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

    /** Start everything, perhaps with a properties file that adds to the services' settings. */
    record Run(boolean fresh, Optional<Path> additional) implements Arguments {
        /** Empty if there is anything but the two options, each at most once. */
        static Optional<Arguments> parse(List<String> arguments) {
            List<String> rest = new ArrayList<>(arguments);
            boolean fresh = rest.remove("--fresh");
            boolean noFile = rest.isEmpty();
            return noFile || rest.size() == 2 && rest.get(0).equals("--config")
                ? Optional.of(new Run(fresh, noFile ? Optional.empty() : Optional.of(Path.of(rest.get(1)))))
                : Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.run(fresh, additional);
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
