package io.clientele.runtime;

import feign.Request;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the options of a call through Feign, which hands to its client the {@link Request.Options}
 * that it finds among the arguments of a method, whether the method declares them or not.
 */
final class PerCall extends Request.Options {
  private final CallOptions options;

  private PerCall(CallOptions options) {
    this.options = options;
  }

  static CallOptions of(Request.Options options) {
    return options instanceof PerCall own ? own.options : CallOptions.NONE;
  }

  /** Returns an interface that calls {@code api}, which Feign made, with {@code options}. */
  static <A> A view(Class<A> type, A api, CallOptions options) {
    PerCall argument = new PerCall(options);
    InvocationHandler feign = Proxy.getInvocationHandler(api);
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              default -> feign.invoke(api, method, arguments);
            };
          }
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          return feign.invoke(api, method, append(arguments, argument));
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object[] append(Object @Nullable [] arguments, PerCall last) {
    if (arguments == null) {
      return new Object[] {last};
    }
    Object[] all = Arrays.copyOf(arguments, arguments.length + 1, Object[].class);
    all[arguments.length] = last;
    return all;
  }
}
