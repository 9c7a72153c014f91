import { longestLink, openReport, parseReport, sealReport, type Report } from './index.ts';
import { describe, expect, test } from 'vitest';
import { exampleReport } from './testing/example-report.ts';

const dice = (seed: number) => ({
  salt: Uint8Array.from({ length: 16 }, (_, i) => (seed * 31 + i * 7) % 256),
  nonce: Uint8Array.from({ length: 12 }, (_, i) => (seed * 17 + i * 11) % 256),
});
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64url');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A hip painted in two strengths with forty answers, its numbers drawn from a fixed sequence. */
function hipReport(runs: number): Report {
  const layer = (from: number, intensity: number) => ({
    cells: Array.from({ length: 160 }, (_, i) => from + 2 * i + (i % 3)),
    weights: Array.from({ length: 160 }, (_, i) => 50 + ((i * 37) % 51)),
    intensity,
    qualities: ['ache', 'tight'] as const,
  });
  const reasons = Array.from({ length: 9 }, (_, i) => ({
    finding: `worse-in-some-way-${i}`,
    answer: 'yes',
    decibans: ((i * 73) % 200) / 10 - 9,
  }));
  return {
    ...exampleReport,
    drawing: { body: 'testbody', layers: [layer(1000, 4), layer(4000, 7)] },
    answers: Array.from({ length: 40 }, (_, i) => ({
      finding: `a-question-about-thing-${i}`,
      answer: (['yes', 'no', 'not-sure'] as const)[i % 3]!,
    })),
    differential: Array.from({ length: 8 }, (_, i) => ({
      id: `a-source-of-pain-${i}`,
      kind: 'muscle' as const,
      side: 'left' as const,
      posterior: 0.1,
      band: 'possible' as const,
      reasons,
    })),
    runs: Array.from({ length: runs }, (_, i) => ({
      at: new Date(1.7e12 + i * 86_400_000 + ((i * 7919) % 3600) * 1000).toISOString(),
      km: ((i * 613) % 200) / 10,
      minutes: (i * 389) % 120,
    })),
  };
}

describe('sealing', () => {
  test('[P10] what was sealed opens to an equal report', async () => {
    const sealed = await sealReport(exampleReport, 'three dry socks', dice(1));
    expect(await openReport(sealed, 'three dry socks')).toEqual({
      value: exampleReport,
      issues: [],
    });
    expect((await openReport(`\n${sealed} `, '  three dry socks ')).value).toEqual(exampleReport);
  });

  test('[P10] the same letters composed another way open it', async () => {
    const sealed = await sealReport(exampleReport, 'M\u00fcsli', dice(2));
    expect((await openReport(sealed, 'Mu\u0308sli')).value).toEqual(exampleReport);
  });

  test('[P11] a changed or cut text says so', async () => {
    const bytes = bytesOf(await sealReport(exampleReport, 'pass', dice(3)));
    const places = [4, 20, 31, 32, 60, bytes.length - 9, bytes.length - 1];
    for (const at of places) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 1;
      const { value, issues } = await openReport(textOf(changed), 'pass');
      expect([at, value, issues]).toEqual([at, undefined, [{ code: 'damaged', field: '' }]]);
    }
    const cut = await openReport(textOf(bytes.slice(0, -5)), 'pass');
    expect(cut.issues).toEqual([{ code: 'damaged', field: '' }]);
    const short = await openReport(textOf(bytes.slice(0, 20)), 'pass');
    expect(short.issues).toEqual([{ code: 'damaged', field: '' }]);
  });

  test('[P11] a mended checksum does not help, nor another passphrase', async () => {
    const sealed = await sealReport(exampleReport, 'pass', dice(4));
    const bytes = Uint8Array.from(bytesOf(sealed));
    bytes[40]! ^= 1;
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice(0, -8));
    bytes.set(new Uint8Array(digest).subarray(0, 8), bytes.length - 8);
    const code = 'wrong-passphrase-or-changed';
    expect((await openReport(textOf(bytes), 'pass')).issues).toEqual([{ code, field: '' }]);
    expect((await openReport(sealed, 'Pass')).issues).toEqual([{ code, field: '' }]);
  });

  test('[P12] other texts are told from damaged ones', async () => {
    const codeOf = async (text: string) => (await openReport(text, 'x')).issues[0]?.code;
    expect(await codeOf(textOf(Uint8Array.from({ length: 80 }, () => 7)))).toBe('not-a-report');
    expect(await codeOf('what is this?')).toBe('damaged');
    expect(await codeOf('')).toBe('not-a-report');
    const sealed = Uint8Array.from(bytesOf(await sealReport(exampleReport, 'x', dice(5))));
    sealed[3] = 0x32;
    expect(await codeOf(textOf(sealed))).toBe('newer-version');
  });

  test('[P13] two sealings share nothing but the mark', async () => {
    const one = bytesOf(await sealReport(exampleReport, 'x', dice(6)));
    const two = bytesOf(await sealReport(exampleReport, 'x', dice(7)));
    const same = [...one].filter((byte, i) => byte === two[i]).length;
    expect(same).toBeLessThan(4 + one.length / 32);
    await expect(
      sealReport(exampleReport, 'x', { ...dice(1), nonce: new Uint8Array(8) }),
    ).rejects.toThrow('nonce of 8 bytes');
  });

  test('[P14] a painted hip with forty answers fits a link; years of runs do not', async () => {
    const short = await sealReport(hipReport(12), 'x', dice(8));
    expect(short.length).toBeGreaterThan(500);
    expect(short.length).toBeLessThan(longestLink - 200);
    expect((await sealReport(hipReport(2000), 'x', dice(8))).length).toBeGreaterThan(longestLink);
  });
});

describe('[P15] what comes from outside', () => {
  const changed = (change: object): string => JSON.stringify({ ...exampleReport, ...change });

  test('is named by its field', () => {
    expect(parseReport('{').issues).toEqual([{ code: 'not-a-report', field: '' }]);
    expect(parseReport(changed({ version: 2 })).issues[0]?.code).toBe('newer-version');
    expect(parseReport(changed({ person: { age: 400 } })).issues).toEqual([
      { code: 'bad-field', field: 'person.age' },
    ]);
    expect(parseReport(changed({ ratings: [{ at: 'yesterday', pain: 3 }] })).issues).toEqual([
      { code: 'bad-field', field: 'ratings[0].at' },
    ]);
    expect(parseReport(changed({ note: '<script>' })).issues[0]?.code).toBe('bad-field');
  });

  test('a bomb does not unpack', async () => {
    const bomb = { ...exampleReport, made: ' '.repeat(9_000_000) };
    const sealed = await sealReport(bomb, 'x', dice(9));
    expect((await openReport(sealed, 'x')).issues).toEqual([{ code: 'damaged', field: '' }]);
  });
});
