package tsunagari.link.history;

/** Who acts on one stage. */
record Round(Stage stage, Consents consents, People people, Owners owners, Surroundings surroundings) {

    static Round on(Stage stage) {
        return new Round(stage, new Consents(stage), new People(stage), new Owners(stage), new Surroundings(stage));
    }
}
