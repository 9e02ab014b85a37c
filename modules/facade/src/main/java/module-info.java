/** One request for all providers, and one outcome from each. */
module io.clientele {
  requires static com.fasterxml.jackson.annotation; // Of the models, which Javadoc reads.
  requires transitive io.clientele.chatdash;
  requires transitive io.clientele.clockify;
  requires transitive io.clientele.missionx;
  requires transitive io.clientele.placio;
  requires transitive io.clientele.plusvibe;
  requires static transitive org.jspecify;

  exports io.clientele;
}
