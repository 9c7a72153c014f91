import { words } from 'unknot:words';

/** A sentence in this script's language, `{name}`s filled in; `count` chooses between one and many. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const said = words[key];
  if (said === undefined) throw new Error(`no words for ${key}`);
  const text = typeof said === 'string' ? said : values['count'] === 1 ? said.one : said.other;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
