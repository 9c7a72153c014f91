import type { Page } from 'playwright-core';
import { sendForm } from '../test/shop-walk.ts';
import type { RunningSite } from '../test/site.ts';
import { seededRandom } from './seeded-random.ts';

export const flooded = 'articles/hip-pain-after-running';
export const empty = 'articles/when-it-is-not-a-muscle';

/** How a flood is sent: so many comments over so long, from so many addresses, and readers among them. */
export interface Flood {
  readonly comments: number;
  readonly seconds: number;
  readonly addresses: number;
  readonly readers: number;
}

/** What became of what was sent. */
export interface Sent {
  readonly held: number;
  readonly refused: number;
  readonly keptTheirText: number;
  readonly readersHeld: number;
}

const words = 'run hill shoe ball knee road rain week mile bench track hip sun map cup'.split(' ');

/** Sends one comment as if from an address; what it says of its address is believed here. */
async function send(site: RunningSite, address: string, name: string, text: string) {
  const fields = { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`, text };
  const answer = await sendForm(`${site.origin}/talk/${flooded}?/write`, fields, {
    'x-forwarded-for': address,
  });
  return { status: answer.status, html: await answer.text() };
}

/** Sends a flood with readers' comments spread through it. */
export async function flood(
  site: RunningSite,
  { comments, seconds, addresses, readers }: Flood,
): Promise<Sent> {
  const random = seededRandom(8);
  const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
  const sent: Promise<{ status: number; html: string; text: string; reader: boolean }>[] = [];
  const everyReader = Math.floor(comments / readers);
  const pause = (1000 * seconds) / comments;
  const start = performance.now();
  const post = (address: string, name: string, text: string, reader: boolean): void => {
    sent.push(send(site, address, name, text).then((answer) => ({ ...answer, text, reader })));
  };
  for (let i = 0; i < comments; i++) {
    // A third are copies with other numbers, the rest are words in any order.
    const text =
      i % 3 === 0
        ? `Cheap shoes number ${i}, see https://x.example/${i}`
        : `Great page ${Array.from({ length: 12 }, pick).join(' ')}.`;
    post(`10.0.0.${i % addresses}`, `Bot ${i}`, text, false);
    if (i % everyReader === everyReader - 1) {
      const reader = Math.floor(i / everyReader);
      const said = `It helped me with ${pick()}, ${pick()} and ${pick()}, says ${words[reader % words.length]}.`;
      post(`10.1.0.${reader}`, `Reader ${reader}`, said, true);
    }
    const wait = start + (i + 1) * pause - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const answers = await Promise.all(sent);
  const refused = answers.filter(({ status }) => status === 429);
  return {
    held: answers.filter(({ status }) => status === 200).length,
    refused: refused.length,
    keptTheirText: refused.filter(({ html, text }) => html.includes(text.slice(0, 20))).length,
    readersHeld: answers.filter(({ status, reader }) => reader && status === 200).length,
  };
}

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

async function timeOf(address: string): Promise<number> {
  const start = performance.now();
  await (await fetch(address)).text();
  return performance.now() - start;
}

/** How much slower one page is than another: medians of requests that take turns. */
export async function ratioOf(
  site: RunningSite,
  path: string,
  than: string,
  turns: number,
): Promise<number> {
  const [own, other]: [number[], number[]] = [[], []];
  for (let i = 0; i < turns; i++) {
    own.push(await timeOf(`${site.origin}/${path}`));
    other.push(await timeOf(`${site.origin}/${than}`));
  }
  return middle(own) / middle(other);
}

/** Opens the queue of comments; answers how long that took. */
export async function openQueue(desk: Page, site: RunningSite): Promise<number> {
  const start = performance.now();
  await desk.goto(`${site.origin}/desk/comments`);
  await desk.getByRole('heading', { name: 'Comments that wait' }).waitFor();
  return performance.now() - start;
}

/** Refuses floods at the desk until no copy is offered any more; answers the clicks it took. */
export async function clearFlood(desk: Page, site: RunningSite): Promise<number> {
  await openQueue(desk, site);
  const offer = desk.getByRole('button', { name: /^Refuse all \d+ (with these words|from this)/ });
  let clicks = 0;
  for (; (await offer.count()) > 0; clicks++) {
    await offer.first().click();
    await desk.getByText(/comments? (was|were) refused\./).waitFor();
  }
  return clicks;
}

/** Names of those whose comments wait, as the desk lists them. */
export function waitingNames(desk: Page): Promise<string[]> {
  return desk.locator('[data-item] > p:first-child b').allTextContents();
}
