import { matchesGlob } from 'node:path';
import { alone } from './alone.ts';
import type { Files } from './repository.ts';

/** What a test would leave behind, or take away, for the files that run after it in its process. */
const unshared: readonly RegExp[] = [
  /\bvi\s*\.\s*(?:mock|doMock|stubGlobal|stubEnv|useFakeTimers|setSystemTime|resetModules|spyOn)\b/g,
  /\bglobalThis\s*(?:\.\s*\w+|\[[^\]\n]+\])\s*=(?!=)/g,
  /\bObject\.(?:assign|definePropert(?:y|ies))\(\s*(?:globalThis|process)\b/g,
  /\bprocess\.env\s*(?:\.\s*\w+|\[[^\]\n]+\])\s*(?:\?\?|\|\|)?=(?!=)/g,
  /\bdelete\s+(?:globalThis|process\.env)\b/g,
  /\bprocess\.(?:chdir\(|exitCode\s*=(?!=))/g,
  /\.prototype\s*(?:\.\s*\w+|\[[^\]\n]+\])\s*=(?!=)/g,
  /\b(?:startSite|launchBrowser|onBothDatabases)\(/g,
];

/** Test files that cannot share a process and are not named among those that run alone. */
export function sharedProcessIssues({ names, textOf }: Files): string[] {
  return names
    .filter((file) => file.endsWith('.test.ts') && !alone.some((glob) => matchesGlob(file, glob)))
    .flatMap((file) => {
      const text = textOf(file);
      const found = unshared.flatMap((pattern) => [...text.matchAll(pattern)]);
      return found.map(({ 0: what, index }) => {
        const line = text.slice(0, index).split('\n').length;
        return `${file}:${line}: ${what} reaches the other tests of its process; name the file in checks/alone.ts`;
      });
    });
}
