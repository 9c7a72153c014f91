import { fileURLToPath } from 'node:url';
import { ensureBuild } from './server/ensure-build.ts';
import { readSettings } from './server/settings.ts';

/** Builds every language that is served, so that the next start has nothing to build. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const { value, issues } = readSettings(process.env);
if (!value) {
  console.error(issues.join('\n'));
  process.exit(1);
}
for (const language of ['en', ...value.LANGUAGES]) {
  const started = performance.now();
  const folder = await ensureBuild(root, language);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${language}: ${folder} (${seconds} s)`);
}
