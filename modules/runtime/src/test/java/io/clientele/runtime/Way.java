package io.clientele.runtime;

import feign.Feign;

/** How the operations of a provider are had. */
enum Way {
  DIRECT {
    @Override
    NotesApi notes(Notes notes) {
      return notes.notes();
    }

    @Override
    NotesApi.WithResponse withResponse(Notes notes) {
      return notes.withResponse();
    }
  },
  FEIGN {
    @Override
    NotesApi notes(Notes notes) {
      return target(NotesApi.class, notes);
    }

    @Override
    NotesApi.WithResponse withResponse(Notes notes) {
      return target(NotesApi.WithResponse.class, notes);
    }

    private <A> A target(Class<A> type, Notes notes) {
      return Feign.builder()
          .addCapability(notes.feignCapability())
          .target(type, notes.baseUrl().toString());
    }
  };

  abstract NotesApi notes(Notes notes);

  abstract NotesApi.WithResponse withResponse(Notes notes);
}
