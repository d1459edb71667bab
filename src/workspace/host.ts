// What the workspace asks of whoever runs it: the library itself touches no file.

/**
 * @example
 * const memory: Host = { read: (path) => (path === 'dry.headline' ? text : undefined) };
 */
export interface Host {
  /**
   * The text of a file, or undefined where there is none. Paths are relative to the folder of the project and use `/`;
   * none that is asked for leads outside it.
   */
  read(path: string): string | undefined;
}
