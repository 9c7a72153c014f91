import type { Words } from '@unknot/atlas';
import type { Reason } from '@unknot/differential';

const fixed: Readonly<Record<string, string>> = {
  prior: 'How common it is in runners',
  person: 'Your age, sex, sport and how long it has hurt',
  drawing: 'Your drawing',
  pair: 'Shared with a second source',
};

/** What a term of the score is called on screen. */
export function reasonWords({ finding, answer }: Reason, words: Words): string {
  const known = fixed[finding];
  if (known) return known;
  if (finding.startsWith('quality-')) {
    const quality = finding.slice('quality-'.length);
    return `You called it ${words.qualities[quality] ?? quality}`;
  }
  const statement = words.findings[finding]?.statement ?? finding;
  if (answer !== 'no') return statement;
  const isI = /^I\b/.test(statement);
  return `Not so: ${isI ? 'I' : statement[0]!.toLowerCase()}${statement.slice(1)}`;
}

/** A sum of decibans with its sign; a true minus. */
export function signed(decibans: number): string {
  const text = Math.abs(decibans).toFixed(1);
  if (text === '0.0') return '0.0';
  return decibans > 0 ? `+${text}` : `−${text}`;
}

/** How many times likelier or less likely a sum makes it, in plain words. */
export function timesWords(decibans: number): string {
  const times = 10 ** (Math.abs(decibans) / 10);
  if (times < 1.15) return 'no difference';
  const shown =
    times < 3 ? times.toFixed(1) : times < 1000 ? String(Math.round(times)) : 'over 1,000';
  return decibans > 0 ? `${shown} times likelier` : `${shown} times less likely`;
}
