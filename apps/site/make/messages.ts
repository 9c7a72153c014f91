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

const site = fileURLToPath(new URL('..', import.meta.url));
const messages = join(site, 'messages');
const cache = join(site, '.cache');
const baseLocale = 'en';

/** The language this build speaks: one build a language, so that pages stay static and small. */
export const locale: string = process.env['UNKNOT_LOCALE'] ?? baseLocale;

/** Where this build's pages lie: the base language at the root, another under its own name. */
export const localeBase: '' | `/${string}` = locale === baseLocale ? '' : `/${locale}`;

const filesOf = (language: string): string[] =>
  readdirSync(join(messages, language))
    .filter((name) => name.endsWith('.json'))
    .sort();

function keysOf(language: string, file: string): string[] {
  const words = JSON.parse(readFileSync(join(messages, language, file), 'utf8')) as object;
  return Object.keys(words).filter((key) => key !== '$schema');
}

/** What is wrong with the files: a key without its room's name in front, or one a language lacks. */
export function messageIssues(): string[] {
  const issues: string[] = [];
  for (const file of filesOf(baseLocale)) {
    const room = file.replace('.json', '');
    const keys = keysOf(baseLocale, file);
    for (const key of keys)
      if (room !== 'common' && !key.startsWith(`${room}_`))
        issues.push(`messages/${baseLocale}/${file}: "${key}" must start with "${room}_"`);
    for (const language of readdirSync(messages)) {
      const known = new Set(filesOf(language).includes(file) ? keysOf(language, file) : []);
      for (const key of keys)
        if (!known.has(key)) issues.push(`messages/${language}/${file}: "${key}" is missing`);
    }
  }
  return issues;
}

function keyNow(): string {
  const hash = createHash('sha256')
    .update(locale)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const language of readdirSync(messages).sort())
    for (const file of filesOf(language))
      hash.update(`${language}/${file}`).update(readFileSync(join(messages, language, file)));
  return hash.digest('hex');
}

/** The compiler's settings: every file of a language, and its plugin from the disk, not a network. */
function writeProject(folder: string): string {
  const project = join(folder, 'words.inlang');
  mkdirSync(project, { recursive: true });
  const plugin = createRequire(import.meta.url).resolve('@inlang/plugin-message-format');
  const settings = {
    baseLocale: locale,
    locales: [locale],
    modules: [plugin],
    'plugin.inlang.messageFormat': {
      pathPattern: filesOf(baseLocale).map((file) => join(messages, '{locale}', file)),
    },
  };
  writeFileSync(join(project, 'settings.json'), JSON.stringify(settings));
  return project;
}

const chooser =
  /\(\(inputs(?: = \{\})?, options = \{\}\) => \{[^}]*?return (\w+)\(inputs\)\s*\}\)/s;

/** A build has one language, so a message need not choose one each time: that halves its code. */
function dropChooser(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => /^[a-z].*\.js$/.test(name))) {
    const path = join(folder, file);
    const code = readFileSync(path, 'utf8');
    if (!chooser.test(code)) throw new Error(`${file}: the compiled message has changed its form`);
    const bare = code
      .replace(chooser, '$1')
      .replace(/^import \{[^}]*\} from '..\/runtime.js';$/m, '');
    writeFileSync(path, bare);
  }
}

/** Compiles `messages/` into `.cache/messages`, unless that is current. */
export async function compileMessages(): Promise<void> {
  const [done, key] = [join(cache, 'messages'), keyNow()];
  const stamp = join(done, 'key');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  const issues = messageIssues();
  if (issues.length > 0) throw new Error(issues.join('\n'));
  const half = join(cache, `messages-${process.pid}`);
  await compile({
    project: writeProject(half),
    outdir: join(half, 'out'),
    strategy: ['baseLocale'],
    emitTsDeclarations: true,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  dropChooser(join(half, 'out', 'messages'));
  writeFileSync(join(half, 'out', 'key'), key);
  rmSync(done, { recursive: true, force: true });
  renameSync(join(half, 'out'), done);
  rmSync(half, { recursive: true });
}

export { compileMessages as setup };
