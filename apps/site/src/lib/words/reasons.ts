import type { Words } from '@unknot/atlas';
import type { Reason } from '@unknot/differential';
import { m } from '#messages';
import { decimal, midSentence } from './writing.ts';

const fixed: Readonly<Record<string, string>> = {
  prior: m.which_reason_prior(),
  person: m.which_reason_person(),
  drawing: m.which_reason_drawing(),
  pair: m.which_reason_pair(),
  session: m.session_reason(),
};

/** What a term of the score is called on screen. */
export function reasonWords({ finding, answer }: Reason, words: Words): string {
  const known = fixed[finding];
  if (known) return known;
  if (finding.startsWith('quality-')) {
    const quality = finding.slice('quality-'.length);
    return m.which_reason_quality({ quality: words.qualities[quality] ?? quality });
  }
  const statement = words.findings[finding]?.statement ?? finding;
  if (answer !== 'no') return statement;
  return m.which_reason_not_so({ statement: midSentence(statement) });
}

/** A sum of decibans with its sign; a true minus. */
export function signed(decibans: number): string {
  const text = decimal(Math.abs(decibans));
  if (text === decimal(0)) return text;
  return decibans > 0 ? `+${text}` : `−${text}`;
}

/** How many times likelier or less likely a sum makes it, in plain words. */
export function timesWords(decibans: number): string {
  const times = 10 ** (Math.abs(decibans) / 10);
  if (times < 1.15) return m.which_times_none();
  const shown =
    times < 3 ? decimal(times) : times < 1000 ? String(Math.round(times)) : m.which_times_most();
  return decibans > 0 ? m.which_times_more({ times: shown }) : m.which_times_less({ times: shown });
}
