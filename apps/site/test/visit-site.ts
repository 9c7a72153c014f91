import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import type { RunningSite } from './site.ts';

/** A site that its visitors cannot stop. Its output is that of all their visits. */
export type OneSite = Pick<RunningSite, 'origin' | 'output'>;

/** The one site of all files that change nothing on it, once it is ready: those of `visiting` in checks/alone.ts. */
export async function visitSite(): Promise<OneSite> {
  const file = inject('oneSite');
  const output = (): string => readFileSync(file, 'utf8');
  for (;;) {
    const origin = /^ready (http:\S+)$/m.exec(output())?.[1];
    if (origin) return { origin, output };
    if (/^ended with/m.test(output())) throw new Error(`the one site ended:\n${output()}`);
    await pause(100);
  }
}
