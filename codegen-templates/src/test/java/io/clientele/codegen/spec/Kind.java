package io.clientele.codegen.spec;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The objects that an OpenAPI 3.0 document is made of, as far as ours use them. */
enum Kind {
  DOCUMENT,
  COMPONENTS,
  FLOW,
  FLOWS,
  HEADER,
  INFO,
  MEDIA_TYPE,
  OPERATION,
  PARAMETER,
  PATH_ITEM,
  REQUEST_BODY,
  RESPONSE,
  SCHEMA,
  SECURITY_SCHEME,
  SERVER,
  TAG;

  /** A field that holds objects of a kind: one, or (each) a list or a map of them. */
  record Field(String name, Kind kind, boolean each) {}

  // A structured walk, since a search for "x-" or "enum" anywhere would also find properties that
  // happen to have such a name, and what stands in examples.
  private static final Map<Kind, List<Field>> FIELDS =
      Map.ofEntries(
          entry(
              DOCUMENT,
              List.of(
                  one("info", INFO),
                  each("servers", SERVER),
                  each("tags", TAG),
                  each("paths", PATH_ITEM),
                  one("components", COMPONENTS))),
          entry(
              COMPONENTS,
              List.of(
                  each("schemas", SCHEMA),
                  each("parameters", PARAMETER),
                  each("headers", HEADER),
                  each("requestBodies", REQUEST_BODY),
                  each("responses", RESPONSE),
                  each("securitySchemes", SECURITY_SCHEME))),
          entry(
              PATH_ITEM,
              List.of(
                  one("get", OPERATION),
                  one("put", OPERATION),
                  one("post", OPERATION),
                  one("delete", OPERATION),
                  one("patch", OPERATION),
                  one("head", OPERATION),
                  each("servers", SERVER),
                  each("parameters", PARAMETER))),
          entry(
              OPERATION,
              List.of(
                  each("servers", SERVER),
                  each("parameters", PARAMETER),
                  one("requestBody", REQUEST_BODY),
                  each("responses", RESPONSE))),
          entry(REQUEST_BODY, List.of(each("content", MEDIA_TYPE))),
          entry(RESPONSE, List.of(each("headers", HEADER), each("content", MEDIA_TYPE))),
          entry(PARAMETER, List.of(one("schema", SCHEMA), each("content", MEDIA_TYPE))),
          entry(HEADER, List.of(one("schema", SCHEMA))),
          entry(MEDIA_TYPE, List.of(one("schema", SCHEMA))),
          entry(
              SCHEMA,
              List.of(
                  each("properties", SCHEMA),
                  one("items", SCHEMA),
                  one("additionalProperties", SCHEMA),
                  one("not", SCHEMA),
                  each("allOf", SCHEMA),
                  each("oneOf", SCHEMA),
                  each("anyOf", SCHEMA))),
          entry(SECURITY_SCHEME, List.of(one("flows", FLOWS))),
          entry(
              FLOWS,
              List.of(
                  one("clientCredentials", FLOW),
                  one("authorizationCode", FLOW),
                  one("implicit", FLOW),
                  one("password", FLOW))));

  /** The fields of this kind that hold further objects. */
  List<Field> fields() {
    return FIELDS.getOrDefault(this, List.of());
  }

  private static Field one(String name, Kind kind) {
    return new Field(name, kind, false);
  }

  private static Field each(String name, Kind kind) {
    return new Field(name, kind, true);
  }
}
