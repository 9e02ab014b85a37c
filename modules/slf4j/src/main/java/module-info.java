/** Writes what happens to each call into the application's log. */
module io.clientele.slf4j {
  requires transitive io.clientele.runtime;
  requires static org.jspecify;
  requires org.slf4j;

  exports io.clientele.slf4j;
}
