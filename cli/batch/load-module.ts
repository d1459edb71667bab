// The text of a module -> the module.

export async function loadModule(code: string): Promise<unknown> {
  return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
}
