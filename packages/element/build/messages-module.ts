import { messageFiles, roomWords } from '../../../apps/site/make/message-files.ts';

/** A message by a count, as the site's files hold it. */
interface Counted {
  readonly match: Readonly<Record<string, string>>;
}

function template(text: string): string {
  const literal = text.replace(/[`\\$]/g, '\\$&').replace(/\{(\w+)\}/g, '${i.$1}');
  return `\`${literal}\``;
}

/** A message as a function of what it is filled with. Throws at a form it does not know. */
export function messageCode(key: string, words: unknown): string {
  if (typeof words === 'string') return `(i) => ${template(words)}`;
  const { match } = (words as readonly Counted[])[0]!;
  const { 'p=one': one, 'p=other': other, ...rest } = match;
  if (one === undefined || other === undefined || Object.keys(rest).length > 0)
    throw new Error(`${key}: expected a text, or p=one and p=other`);
  return `(i) => i.count === 1 ? ${template(one)} : ${template(other)}`;
}

/**
 * The site's words in one language, a function each, as `#messages` gives them to the site: what is
 * not said is left out of the bundle.
 */
export function messagesModule(language: string): string {
  return messageFiles
    .flatMap((file) => Object.entries(roomWords(language, file)))
    .filter(([key]) => key !== '$schema')
    .map(
      ([key, words]) =>
        `const m_${key} = ${messageCode(key, words)};\nexport { m_${key} as ${key} };`,
    )
    .join('\n');
}
