package tsunagari.link.history;

/** Who acts on one stage. */
record Round(Stage stage, People people, Surroundings surroundings) {

    static Round on(Stage stage) {
        return new Round(stage, new People(stage), new Surroundings(stage));
    }
}
