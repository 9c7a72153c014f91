import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type FolderRecords,
  type RecordFolder,
  recordFolders,
  type SingleRecords,
  singleFiles,
} from '../schema/record-kinds.ts';
import { type Vocabulary, vocabularySchema } from '../schema/vocabulary.ts';
import type { Issue } from './issue.ts';
import type { Located } from './located.ts';
import { parseRecord } from './parse-record.ts';

/** All whole records of one folder, by id, in order of id. */
export type Records<Folder extends RecordFolder> = ReadonlyMap<
  string,
  Located<FolderRecords[Folder]>
>;

/** What was read. A record at odds with its schema is in `broken`, its faults in the issues. */
export interface AtlasRecords {
  readonly folders: { readonly [Folder in RecordFolder]: Records<Folder> };
  readonly files: { readonly [File in keyof SingleRecords]?: Located<SingleRecords[File]> };
  readonly vocabulary?: Located<Vocabulary>;
  /** `folder/id` of records that exist but are not whole. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Reads every record under `root/atlas`. Reads all files and reports all faults: one bad record hides
 * no other. Throws only if the folder itself cannot be read.
 */
export function readAtlas(root: string): { atlas: AtlasRecords; issues: Issue[] } {
  const reader = createReader(join(root, 'atlas'));
  const folders = Object.fromEntries(
    Object.entries(recordFolders).map(([folder, schema]) => [
      folder,
      reader.folder(folder, schema),
    ]),
  ) as unknown as AtlasRecords['folders'];
  const files = Object.fromEntries(
    Object.entries<z.ZodType>(singleFiles).map(([file, schema]) => [
      file,
      reader.single(file, schema),
    ]),
  ) as AtlasRecords['files'];
  const vocabulary = reader.single('vocabulary.json', vocabularySchema);
  const atlas = { folders, files, broken: reader.broken, ...(vocabulary && { vocabulary }) };
  return { atlas, issues: reader.issues };
}

interface Reader {
  readonly issues: Issue[];
  readonly broken: Set<string>;
  folder(folder: string, schema: z.ZodType): Map<string, Located<unknown>>;
  single<Value>(file: string, schema: z.ZodType<Value>): Located<Value> | undefined;
}

function createReader(atlasFolder: string): Reader {
  const issues: Issue[] = [];
  const broken = new Set<string>();
  const single = <Value>(file: string, schema: z.ZodType<Value>): Located<Value> | undefined => {
    const text = textOf(join(atlasFolder, file));
    if (text === undefined) return void issues.push(absentFile(file));
    const parsed = parseRecord(file, text, schema);
    issues.push(...parsed.issues);
    return parsed.record;
  };
  const folder = (name: string, schema: z.ZodType): Map<string, Located<unknown>> => {
    const records = new Map<string, Located<unknown>>();
    for (const file of yamlFiles(join(atlasFolder, name))) {
      const id = file.replace('.yaml', '');
      const record = single(`${name}/${file}`, schema);
      if (record === undefined) broken.add(`${name}/${id}`);
      else records.set(id, record);
    }
    return records;
  };
  return { issues, broken, folder, single };
}

function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted();
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function absentFile(file: string): Issue {
  const record = file.replace(/\.[a-z]+$/, '');
  return {
    file,
    record,
    field: '',
    line: 1,
    code: 'missing-file',
    expected: 'a file',
    got: 'none',
  };
}
