package io.clientele.corpus;

import feign.DefaultContract;
import feign.MethodMetadata;
import feign.RequestLine;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the interfaces as Feign does when it makes a client of them. */
final class FeignInterfaces {
  private final Operations operations;
  private final Findings findings;

  FeignInterfaces(Operations operations, Findings findings) {
    this.operations = operations;
    this.findings = findings;
  }

  /** Every interface must be one that Feign takes, and every operation must be in one. */
  void check(List<Class<?>> classes) {
    Set<String> missing = operations.requestLines();
    for (Class<?> type : classes) {
      List<Method> methods = requests(type);
      if (!methods.isEmpty()) {
        parse(type);
        methods.forEach(method -> missing.remove(Operations.normalized(requestLine(method))));
      }
    }
    missing.forEach(line -> findings.error("no interface has " + line));
  }

  private void parse(Class<?> type) {
    List<MethodMetadata> parsed = new ArrayList<>();
    try {
      parsed.addAll(new DefaultContract().parseAndValidateMetadata(type));
    } catch (RuntimeException e) {
      findings.error("Feign refuses " + name(type) + ": " + Failure.line(e));
    }
    for (MethodMetadata method : parsed) {
      // Feign takes what stands in no template for a part of a form.
      if (!method.formParams().isEmpty() && !operations.hasBody(requestLine(method.method()))) {
        String sent = method.formParams() + " of " + method.configKey();
        findings.error("Feign would send " + sent + " in a form");
      }
    }
  }

  /** As in {@code BooksApi$WithResponse}. */
  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static List<Method> requests(Class<?> type) {
    return !type.isInterface()
        ? List.of()
        : Stream.of(type.getMethods())
            .filter(method -> method.isAnnotationPresent(RequestLine.class))
            .toList();
  }

  private static String requestLine(Method method) {
    return method.getAnnotation(RequestLine.class).value();
  }
}
