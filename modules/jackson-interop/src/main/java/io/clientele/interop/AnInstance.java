package io.clientele.interop;

/** One value of a model; shown as its JSON, so that a failed property can be read. */
record AnInstance(Model model, Object value) {
  String json() {
    return model.codec().toJson(value);
  }

  @Override
  public String toString() {
    return model + " " + json();
  }
}
