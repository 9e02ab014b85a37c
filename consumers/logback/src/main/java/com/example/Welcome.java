package com.example;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an application does with a provider, and logs. */
final class Welcome {
  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final Clockify clockify;

  Welcome(Clockify clockify) {
    this.clockify = clockify;
  }

  String create(String workspaceId, String name) {
    ClientCreateRequest request = ClientCreateRequest.builder().name(name).build();
    String id = clockify.clients().create(workspaceId, request).id();
    log.info("Created {}", id);
    return id;
  }
}
