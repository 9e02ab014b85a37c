package io.clientele.runtime.spi;

/**
 * What the document says of one parameter.
 *
 * @param place where it is sent
 * @param name its name there
 * @param property its name in the group that holds it; the same, unless two share it
 * @param style how lists and objects are written
 */
public record Parameter(Place place, String name, String property, Style style) {
  /** Where a parameter is sent. */
  public enum Place {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /**
   * How lists and objects are written; single values look the same in all but labels and matrices.
   */
  public enum Style {
    /** {@code id=1&id=2}, and each property of an object by its own name. */
    EXPLODED,
    /** {@code id=1,2} and {@code id=a,1,b,2}. */
    COMMAS,
    /** {@code id=1%202}. */
    SPACES,
    /** {@code id=1%7C2}. */
    PIPES,
    /** {@code id[a]=1&id[b]=2}. */
    DEEP_OBJECT,
    /** {@code a=1,b=2}: an object in a header or in the path. */
    PAIRS,
    /** {@code .1,2} and {@code .a,1,b,2}. */
    LABEL,
    /** {@code .1.2} and {@code .a=1.b=2}. */
    LABEL_EXPLODED,
    /** {@code ;id=1,2} and {@code ;id=a,1,b,2}. */
    MATRIX,
    /** {@code ;id=1;id=2} and {@code ;a=1;b=2}. */
    MATRIX_EXPLODED,
    /** A JSON document. */
    JSON
  }

  /** A part of the path. */
  public static Parameter path(String name) {
    return new Parameter(Place.PATH, name, name, Style.COMMAS);
  }

  /** A query parameter, with a list repeated. */
  public static Parameter query(String name) {
    return new Parameter(Place.QUERY, name, name, Style.EXPLODED);
  }

  /** A header, with a list joined by commas. */
  public static Parameter header(String name) {
    return new Parameter(Place.HEADER, name, name, Style.COMMAS);
  }

  /** A cookie, with a list joined by commas. */
  public static Parameter cookie(String name) {
    return new Parameter(Place.COOKIE, name, name, Style.COMMAS);
  }

  /** The same, written in another style. */
  public Parameter in(Style other) {
    return new Parameter(place, name, property, other);
  }

  /** The same, as another property of its group. */
  public Parameter from(String other) {
    return new Parameter(place, name, other, style);
  }
}
