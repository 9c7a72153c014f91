/**
 * Chromium out of the npm package `@sparticuz/chromium`, started by a launcher of our own: the
 * package's unpacks into one shared folder without a lock, so that two first starts at once fail, and
 * leaves out the system libraries it carries. Here all archives go into a fresh folder that is renamed
 * into place, and the process gets the libraries and fonts by its environment.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
const version = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;
const cache = join(dirname(dirname(packageRoot)), '.cache');

function textAt(block: Buffer, from: number, length: number): string {
  const end = block.indexOf(0, from);
  return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end);
}

/** Unpacks a ustar archive: files, folders and symbolic links are all that is in these. */
function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const prefix = textAt(archive, at + 345, 155);
    const name = (prefix === '' ? '' : `${prefix}/`) + textAt(archive, at, 100);
    const size = Number.parseInt(textAt(archive, at + 124, 12).trim() || '0', 8);
    const kind = String.fromCharCode(archive[at + 156]!);
    const path = join(folder, name);
    mkdirSync(kind === '5' ? path : dirname(path), { recursive: true });
    if (kind === '0' || kind === '\0')
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    if (kind === '2') symlinkSync(textAt(archive, at + 157, 100), path);
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function inflate(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packageRoot, 'bin', name)));
}

/** Folder with the unpacked browser; made by whoever comes first, complete or not there at all. */
function unpackedBrowser(): string {
  const ready = join(cache, `chromium-${version}`);
  if (existsSync(ready)) return ready;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'chromium-'));
  writeFileSync(join(fresh, 'chromium'), inflate('chromium.br'));
  chmodSync(join(fresh, 'chromium'), 0o755);
  for (const archive of ['al2023', 'fonts', 'swiftshader'])
    untar(inflate(`${archive}.tar.br`), fresh);
  // The package's own list of font folders names places that only its makers have.
  writeFileSync(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${join(ready, 'fonts')}</dir>` +
      `<cachedir>${join(ready, 'font-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(fresh, ready);
  } catch {
    // Another process was first; its folder is as good.
    rmSync(fresh, { recursive: true, force: true });
  }
  return ready;
}

/** Starts a browser of its own for a test. Needs nothing but Node and npm on glibc x64. */
export function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const folder = unpackedBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--hide-scrollbars',
      ...extra,
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: `${join(folder, 'lib')}:${folder}`,
      FONTCONFIG_PATH: folder,
    },
  });
}
