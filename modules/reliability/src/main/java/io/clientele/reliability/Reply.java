package io.clientele.reliability;

import java.io.IOException;

/** What becomes of a request. */
interface Reply {
  void to(Connection connection, Received request) throws IOException;

  /** The same, after the record was stored. */
  default Reply storing() {
    return (connection, request) -> {
      connection.store(request);
      to(connection, request);
    };
  }

  /** This for the first request to a path of a server, and another for those that follow. */
  default Reply then(Reply next) {
    return (connection, request) -> {
      boolean isFirst = connection.server().ledger().requests(request.path()) == 1;
      (isFirst ? this : next).to(connection, request);
    };
  }
}
