package io.clientele.codegen;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a program can name in generated sources, with signatures. A record counts by its accessors,
 * as the constructor changes with each property that a provider adds.
 */
final class PublicMembers {
  private final Set<String> found = new TreeSet<>();

  private PublicMembers() {}

  static Set<String> in(Path folder) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    PublicMembers members = new PublicMembers();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      for (var unit : task.parse()) {
        String place = unit.getPackageName() + ".";
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .forEach(type -> members.add(place, (ClassTree) type));
      }
    }
    return members.found;
  }

  private void add(String place, ClassTree type) {
    String name = place + type.getSimpleName();
    found.add(type.getKind() + " " + name);
    boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
    boolean isRecord = type.getKind() == Tree.Kind.RECORD;
    boolean isEnum = type.getKind() == Tree.Kind.ENUM;
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested
          && (isInterface || nested.getModifiers().getFlags().contains(Modifier.PUBLIC))) {
        add(name + ".", nested);
      } else if (member instanceof MethodTree method
          && (isInterface || method.getModifiers().getFlags().contains(Modifier.PUBLIC))
          && !(isRecord && method.getName().contentEquals("<init>"))) {
        found.add(
            "%s %s.%s(%s)"
                .formatted(
                    method.getReturnType(), name, method.getName(), types(method.getParameters())));
      } else if (member instanceof VariableTree field) {
        Set<Modifier> flags = field.getModifiers().getFlags();
        if (isInterface || flags.contains(Modifier.PUBLIC) || isEnum) {
          found.add(field.getType() + " " + name + "." + field.getName());
        } else if (isRecord && !flags.contains(Modifier.STATIC)) {
          found.add(field.getType() + " " + name + "." + field.getName() + "()");
        }
      }
    }
  }

  private static String types(List<? extends VariableTree> parameters) {
    return parameters.stream()
        .map(parameter -> String.valueOf(parameter.getType()))
        .collect(Collectors.joining(", "));
  }
}
