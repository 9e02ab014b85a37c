package io.clientele.benchmarks.harness;

/** One thing that is measured, of all clients in the same run. */
interface Part {
  /** How it is called on the command line and in the page. */
  String name();

  /** How many rounds it takes if nobody says. */
  int rounds();

  /** Returns its tables in Markdown, and what they say of how they were made. */
  String run(Workbench workbench, int rounds) throws Exception;
}
