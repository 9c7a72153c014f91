import { race } from '../../../checks/race.ts';
import { fhirBundle, openReport, parseReport, sealReport, type BundleWords } from '../src/index.ts';
import { passphraseKey } from '../src/passphrase-key.ts';
import { exampleReport } from '../src/testing/example-report.ts';

/**
 * A report read and laid out beside plain `JSON.parse`; sealed and opened beside the key alone, which
 * is slow on purpose. Salt and nonce are fixed: nothing of it leaves the bench.
 */
const text = JSON.stringify(exampleReport);
const passphrase = 'three dry socks';
const dice = { salt: new Uint8Array(16), nonce: new Uint8Array(12) };
const sealed = await sealReport(exampleReport, passphrase, dice);
const same = (id: string): string => id;
const words: BundleWords = {
  ...{ finding: same, source: same, region: same, quality: same, redFlag: same },
  ...{ technique: same, triage: same, side: same, caveat: 'Made up for a bench.' },
};

await race(
  `report: one of ${text.length} bytes`,
  {
    'JSON.parse (floor)': () => JSON.parse(text) as unknown,
    'parsed and checked': () => parseReport(text),
    'FHIR bundle': () => fhirBundle(exampleReport, words, () => 'an-id'),
  },
  { rounds: 2000 },
);
await race(
  '\nreport: sealed',
  {
    'the key alone (floor)': () => passphraseKey(passphrase, dice.salt),
    sealed: () => sealReport(exampleReport, passphrase, dice),
    opened: () => openReport(sealed, passphrase),
  },
  { rounds: 10 },
);
