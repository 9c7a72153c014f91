import { readFileSync } from 'node:fs';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { compileRegions } from '@unknot/body';
import { differentiate, type Answer, type Differential, type Person } from '@unknot/differential';
import {
  prepareEngine,
  type EngineFiles,
  type EngineParts,
} from '../../../apps/site/src/lib/check/engine-parts.ts';
import { emptyRecord, type CheckRecord } from '../../../apps/site/src/lib/check/record.ts';
import { storyOf } from '../../../apps/site/src/lib/check/story.ts';

const root = new URL('../../../', import.meta.url);
const bodyData = new URL('packages/body/data/', root);

/** Body, regions, atlas and zones in the site's stored forms. */
export function siteFiles(): EngineFiles {
  const { atlasJson, zones } = loadCompiledAtlas(new URL('.', root).pathname.replace(/\/$/, ''));
  const body = readFileSync(new URL('body.bin', bodyData));
  const landmarks: unknown = JSON.parse(readFileSync(new URL('landmarks.json', bodyData), 'utf8'));
  return { body, regions: compileRegions(body, landmarks), atlas: atlasJson, zones };
}

/** The engine as the site prepares it, from the site's own files. */
export function siteEngine(): EngineParts {
  return prepareEngine(siteFiles());
}

/** What the site's check answers to a record. */
export function siteAnswer(engine: EngineParts, record: CheckRecord): Differential {
  const story = storyOf(record, engine.body, engine.regions);
  return differentiate(engine.model, story, { asked: record.asked.length });
}

interface Case {
  readonly id: string;
  readonly person: Omit<Person, 'severity'>;
  readonly pain: readonly {
    readonly region: string;
    readonly intensity?: number;
    readonly quality?: readonly string[];
  }[];
  readonly findings: Readonly<Record<string, Answer>>;
}

/** The development cases, each as somebody would have told it to the check. */
export function developmentRecords(): readonly (readonly [string, CheckRecord])[] {
  const lines = readFileSync(new URL('atlas/cases/development.jsonl', root), 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, person, pain, findings } = JSON.parse(line) as Case;
      const { age, sex, activity, durationDays } = person;
      const known = Object.entries({ age, sex, activity, durationDays });
      const qualities = [...new Set(pain.flatMap(({ quality = [] }) => quality))];
      return [
        id,
        {
          ...emptyRecord,
          person: Object.fromEntries(known.filter(([, value]) => value !== undefined)),
          findings,
          listed: pain.map(({ region, intensity = 5 }) => ({ region, intensity })),
          qualities: qualities as CheckRecord['qualities'],
        },
      ] as const;
    });
}
