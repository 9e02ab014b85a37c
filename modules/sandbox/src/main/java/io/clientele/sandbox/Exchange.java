package io.clientele.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One call of a documented operation. */
final class Exchange {
  private final Document document;
  private final URI baseUrl;
  private final Operation operation;
  private final Map<String, String> parameters;
  private final RecordedRequest request;
  private final Access access;
  private final Records records;
  private final Journal journal;

  Exchange(
      Document document,
      URI baseUrl,
      Operation operation,
      Map<String, String> parameters,
      RecordedRequest request,
      Access access,
      Records records,
      Journal journal) {
    this.document = document;
    this.baseUrl = baseUrl;
    this.operation = operation;
    this.parameters = parameters;
    this.request = request;
    this.access = access;
    this.records = records;
    this.journal = journal;
  }

  Operation operation() {
    return operation;
  }

  Document document() {
    return document;
  }

  /** Handles the call as the document describes it. */
  Reply process() {
    Optional<String> keptOut = access.refusal(operation, request);
    if (keptOut.isPresent()) {
      return unauthorized(keptOut.get());
    }
    Query query = Query.of(request.query());
    List<Violation> violations = new ArrayList<>();
    operation.query().forEach(p -> violations.addAll(p.violations(query.all(p.name()))));
    try {
      Sent sent = Sent.read(operation, request);
      violations.addAll(sent.violations());
      return violations.isEmpty() ? carryOut(query, sent) : refused(violations, 422, 400);
    } catch (RefusalException e) {
      return refused(e.violations(), e.statuses());
    }
  }

  /** The documented example of a status, or else of the default response. */
  Reply documented(int status) {
    return operation.response(status).reply(status);
  }

  /** Refuses the call for a credential that expires now. */
  Reply expired() {
    access.expire(request);
    return unauthorized("expired");
  }

  private Reply carryOut(Query query, Sent sent) throws RefusalException {
    JsonNode body = sent.json();
    Verb verb = operation.verb();
    if (verb == Verb.CREATE) {
      JsonNode said = body == null ? JsonNodeFactory.instance.objectNode() : body;
      Stored created = records.create(operation, parameters, said);
      Reply reply = show(created);
      journal.store(created, operation.id(), request.body(), reply.body());
      return reply;
    }
    if (verb == Verb.LIST) {
      return list(query);
    }
    Stored record = records.find(operation, parameters, body);
    if (record == null) {
      return documented(operation.successStatus());
    }
    switch (verb) {
      case UPDATE -> records.update(record, withoutId(body));
      case ARCHIVE -> records.update(record, archived(true));
      case RESTORE -> records.update(record, archived(false));
      case DELETE -> {
        records.checkPrecondition(operation, record);
        records.delete(record).forEach(journal::forget);
      }
      default -> {
        return sent.file() == null ? show(record) : attach(record, sent.file());
      }
    }
    return show(record);
  }

  private Reply list(Query query) throws RefusalException {
    Shape shape = records.resource(operation).shape(operation);
    if (!shape.list()) {
      return documented(operation.successStatus());
    }
    Listing listing = new Listing(operation, query, records);
    List<Stored> all = listing.of(records.collection(operation, parameters));
    Page page = new Page(document, operation, query);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    Set<String> required =
        document.properties(shape.schema()).keySet().stream()
            .filter(name -> document.requires(shape.schema(), name))
            .collect(Collectors.toSet());
    for (Stored record : page.of(all)) {
      ObjectNode shown = records.show(record, shape);
      listing.select(shown, required);
      items.add(shown);
    }
    return page.reply(
        shape.wrapper(),
        items,
        all.size(),
        baseUrl + request.path() + "?" + access.withoutCredentials(request.query()));
  }

  private Reply show(Stored record) {
    int status = operation.successStatus();
    Shape shape = records.resource(operation).shape(operation);
    JsonNode example = operation.response(status).example();
    if (!shape.isOfRecord() || example == null) {
      return documented(status);
    }
    return reply(shape, records.show(record, shape));
  }

  /** Answers with what is known of a file; {@code x-same-as} says what its record has of it. */
  private Reply attach(Stored record, Form.Field file) throws RefusalException {
    Shape shape = records.resource(operation).shape(operation);
    if (!(shape.example() instanceof ObjectNode example)) {
      return documented(operation.successStatus());
    }
    ObjectNode shown = example.deepCopy();
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    document
        .properties(shape.schema())
        .forEach(
            (name, type) -> {
              file.fact(name).ifPresent(fact -> shown.set(name, fact));
              if (type.has("x-same-as") && shown.has(name)) {
                said.set(type.path("x-same-as").stringValue(), shown.get(name));
              }
            });
    records.update(record, said);
    return reply(shape, shown);
  }

  private Reply reply(Shape shape, ObjectNode shown) {
    int status = operation.successStatus();
    if (shape.wrapper() == null) {
      return Reply.json(status, shown.toString());
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set(shape.wrapper(), shown);
    return Reply.json(status, whole.toString());
  }

  /** What an update says but for the id that names the record. */
  private JsonNode withoutId(@Nullable JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      return JsonNodeFactory.instance.objectNode();
    }
    String singular = records.resource(operation).singular();
    ObjectNode said =
        object.path(singular) instanceof ObjectNode wrapped
            ? wrapped.deepCopy()
            : object.deepCopy();
    Shape.usualId(said.propertyNames(), singular).ifPresent(said::remove);
    return said;
  }

  private static JsonNode archived(boolean archived) {
    return JsonNodeFactory.instance.objectNode().put("archived", archived);
  }

  /** 401 in the provider's own words; a header, which the provider does not have, says more. */
  private Reply unauthorized(String reason) {
    journal.refused(
        new Refusal(
            document.name(),
            operation,
            request,
            401,
            List.of(new Violation("credential", reason, operation.securityRule()))));
    return documented(401).with("X-Sandbox-Reason", reason);
  }

  /** The first of {@code statuses} that is documented, or else the last one. */
  private Reply refused(List<Violation> violations, int... statuses) {
    int status = statuses[statuses.length - 1];
    for (int i = statuses.length - 1; i >= 0; i--) {
      status = operation.documents(statuses[i]) ? statuses[i] : status;
    }
    journal.refused(new Refusal(document.name(), operation, request, status, violations));
    String message = String.join("; ", violations.stream().map(Violation::toString).toList());
    return operation
        .response(status)
        .reply(status, message)
        .with("X-Sandbox-Rule", violations.get(0).rule());
  }
}
