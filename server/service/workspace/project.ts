import { Graph } from '../graph/graph';

/**
 * A framework: its own file and every file that it includes. Or a file that no framework includes, which is a project
 * of its own, without a framework file.
 */
export class Project {
  /** The framework's file; undefined for a file on its own. */
  readonly frameworkUri: string | undefined;
  readonly graph: Graph;

  constructor(frameworkUri: string | undefined) {
    this.frameworkUri = frameworkUri;
    this.graph = new Graph({ hasFramework: frameworkUri !== undefined });
  }
}
