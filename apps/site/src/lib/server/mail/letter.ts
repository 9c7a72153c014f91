import { z } from 'zod';

/** True for control characters, which could end a header line and begin another. */
// eslint-disable-next-line no-control-regex -- finding control characters is what it is for
const control = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** One address and nothing else: no list, no name, no second line. */
export const mailAddress = z
  .string()
  .trim()
  .max(254)
  .refine((text) => !control.test(text), 'must be one line')
  .pipe(z.email('must be an e-mail address'));

/** What is to be written to whom. */
export interface Letter {
  readonly to: string;
  /** One line. */
  readonly subject: string;
  /** Plain text, with line breaks; addresses in it become links in the HTML part. */
  readonly body: string;
  /** True for a demo's letter, which is written to a folder and never sent. */
  readonly rehearsal: boolean;
}

/** The subject on one line, whatever was put into it. */
export function oneLine(text: string): string {
  return text.replace(new RegExp(control, 'g'), ' ').replace(/ +/g, ' ').trim().slice(0, 200);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The HTML part of a letter: its text, escaped, in paragraphs, with links. */
export function letterHtml(body: string): string {
  const escaped = body.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  const linked = escaped.replace(/https?:\/\/[^\s<]+[^\s<.,;:)]/g, '<a href="$&">$&</a>');
  const paragraphs = linked.split(/\n{2,}/).map((text) => `<p>${text.replace(/\n/g, '<br>')}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`;
}
