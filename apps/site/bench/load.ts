import { spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';

/** What a server did under load. */
export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
}

const connections = 50;

export const hasWrk: boolean = spawnSync('wrk', ['-v']).error === undefined;

function milliseconds(text: string): number {
  const [, value = '0', unit] = /([\d.]+)(us|ms|s)/.exec(text) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1);
}

function byWrk(url: string, seconds: number): Load {
  const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'];
  const run = spawnSync('wrk', [...flags, '-H', 'accept-encoding: br', url], { encoding: 'utf8' });
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(run.stdout)?.[1]);
  const p99 = /99%\s+(\S+)/.exec(run.stdout)?.[1];
  if (!perSecond || !p99 || /Non-2xx/.test(run.stdout)) throw new Error(`wrk: ${run.stdout}`);
  return { perSecond, p99Ms: milliseconds(p99) };
}

function once(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.on('end', resolve).resume();
    }).on('error', reject);
  });
}

async function byNode(url: string, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await once(url, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Asks for `url` over 50 connections for some seconds: with `wrk`, or by a loop of our own. */
export function load(url: string, seconds: number): Promise<Load> {
  return hasWrk ? Promise.resolve(byWrk(url, seconds)) : byNode(url, seconds);
}
