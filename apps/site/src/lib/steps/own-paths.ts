const param = /\/\[+(\w+)(?:=\w+)?\]+/g;

/** What `$app/paths` is in the check's own script, where SvelteKit's runtime is not. */
export function resolve(route: string, params: Readonly<Record<string, string>> = {}): string {
  const path = route.replace(param, (_, name: string) => (params[name] ? `/${params[name]}` : ''));
  return `${import.meta.env['PAGES']}${path}`;
}
