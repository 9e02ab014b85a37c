/** One request for all providers, and one outcome from each. */
module io.clientele {
  requires transitive io.clientele.chatdash;
  requires transitive io.clientele.clockify;
  requires transitive io.clientele.missionx;
  requires transitive io.clientele.placio;
  requires transitive io.clientele.plusvibe;
  requires static transitive org.jspecify;

  exports io.clientele;
}
