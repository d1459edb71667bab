// Paths inside a project, as text: `/` between the parts, relative to the folder of the project.

/** Where a path written in a file leads; undefined when it leads out of the project, or is no path of one. */
export function resolvePath(from: string, path: string): string | undefined {
  if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(path)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
