import { z } from 'zod';
import { recordFolders, singleFiles } from './record-kinds.ts';

type JsonSchema = Record<string, unknown>;

const schemaNames: Readonly<Record<string, string>> = {
  muscles: 'muscle',
  conditions: 'condition',
  findings: 'finding',
  'red-flags': 'red-flag',
  cautions: 'caution',
  techniques: 'technique',
  tools: 'tool',
  references: 'reference',
  movements: 'movement',
};

/**
 * JSON Schema (2020-12) of every kind of record, by file name (`muscle.schema.json` …), for editors.
 * What JSON Schema cannot say (path or region, known ids) is checked by the compiler only.
 */
export function jsonSchemas(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [folder, schema] of Object.entries(recordFolders))
    files[`${schemaNames[folder]}.schema.json`] = jsonSchema(schema);
  for (const [file, schema] of Object.entries(singleFiles))
    files[file.replace('.yaml', '.schema.json')] = jsonSchema(schema);
  return files;
}

function jsonSchema(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref', override: sayClaimRule });
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Writes the claim rule (sourced or estimated) as `oneOf`, which a refinement cannot export. */
function sayClaimRule({ jsonSchema: json }: { jsonSchema: JsonSchema }): void {
  if (json['claim'] !== true) return;
  delete json['claim'];
  json['oneOf'] = [
    { required: ['reference', 'locator', 'seen'], not: { required: ['estimate'] } },
    { required: ['estimate', 'reason'], properties: { grade: { const: 'expert' } } },
  ];
}
