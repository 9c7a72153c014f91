import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { declareMessages } from './declare-messages.ts';
import { localCache, locale } from './locale.ts';
import { messageFiles, namingIssues, roomWords } from './message-files.ts';

function keyNow(): string {
  const hash = createHash('sha256')
    .update(locale)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of messageFiles)
    hash.update(file).update(JSON.stringify(roomWords(locale, file)));
  return hash.digest('hex');
}

/** The compiler's settings and its words, its plugin from the disk, not a network. */
function writeProject(folder: string): string {
  const project = join(folder, 'words.inlang');
  const words = join(folder, 'words');
  for (const path of [project, words]) mkdirSync(path, { recursive: true });
  for (const file of messageFiles)
    writeFileSync(join(words, file), JSON.stringify(roomWords(locale, file)));
  const plugin = createRequire(import.meta.url).resolve('@inlang/plugin-message-format');
  const settings = {
    baseLocale: locale,
    locales: [locale],
    modules: [plugin],
    'plugin.inlang.messageFormat': {
      pathPattern: messageFiles.map((file) => join(words, file)),
    },
  };
  writeFileSync(join(project, 'settings.json'), JSON.stringify(settings));
  return project;
}

const chooser =
  /\(\(inputs(?: = \{\})?, options = \{\}\) => \{[^}]*?return (\w+)\(inputs\)\s*\}\)/s;

/**
 * A build has one language, so a message need not choose one each time, which halves its code, and
 * what is left of the compiler's runtime is that language's name.
 */
function dropChooser(out: string): void {
  const folder = join(out, 'messages');
  writeFileSync(
    join(out, 'runtime.js'),
    `export const getLocale = () => ${JSON.stringify(locale)};\n`,
  );
  const messages = readdirSync(folder).filter((name) => /^(?!_index).*\.js$/.test(name));
  for (const file of messages) {
    const path = join(folder, file);
    const code = readFileSync(path, 'utf8');
    if (!chooser.test(code)) throw new Error(`${file}: the compiled message has changed its form`);
    const bare = code
      .replace(chooser, '$1')
      .replace(/^import \{[^}]*\} from '..\/runtime.js';$/m, '');
    writeFileSync(path, bare);
  }
}

/** Compiles this build's words into `messages/` of its made files, unless that is current. */
export async function compileMessages(): Promise<void> {
  const [done, key] = [join(localCache, 'messages'), keyNow()];
  const stamp = join(done, 'key');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  const issues = namingIssues();
  if (issues.length > 0) throw new Error(issues.join('\n'));
  const half = join(localCache, `messages-${process.pid}`);
  await compile({
    project: writeProject(half),
    outdir: join(half, 'out'),
    strategy: ['baseLocale'],
    emitTsDeclarations: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  dropChooser(join(half, 'out'));
  declareMessages(join(half, 'out'));
  writeFileSync(join(half, 'out', 'key'), key);
  rmSync(done, { recursive: true, force: true });
  renameSync(join(half, 'out'), done);
  rmSync(half, { recursive: true });
}

export { compileMessages as setup };
