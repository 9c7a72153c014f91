import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createSite, type Site } from './server.ts';
import { ensureBuild } from './server/ensure-build.ts';
import { keepTickShape } from './server/keep-tick-shape.ts';
import { logWriter, type LogWriter } from './server/log-writer.ts';
import { readSettings, type Settings } from './server/settings.ts';
import { readOperator } from './src/lib/server/operator.ts';
import { stopGracefully } from './server/stop-gracefully.ts';
import { handOver } from './src/lib/server/hand-over.ts';
import { openServices, type Services } from './src/lib/server/services.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

function settingsOrExit(): Settings {
  const { value, issues: wrong } = readSettings(process.env);
  const issues = [...wrong, ...readOperator(process.env).issues];
  if (value && issues.length === 0) return value;
  console.error(`The settings are wrong.\n${issues.join('\n')}`);
  process.exit(1);
}

/** A folder that is taken, or a wrong setting of the shop, ends the start with a line that says so. */
async function servicesOrExit(): Promise<Services> {
  try {
    return await openServices(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Answers what is under way, then closes the database, so that the next start finds it whole. */
function stopOn(signal: NodeJS.Signals, server: Server, log: LogWriter, services: Services): void {
  process.once(signal, async () => {
    const finished = await stopGracefully(server);
    await services.close();
    log.flush();
    process.exit(finished ? 0 : 1);
  });
}

/** Builds the other languages one by one, at low priority, and serves each as soon as it is there. */
async function addLanguages(site: Site, languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    try {
      await site.addLanguage(language, await ensureBuild(root, language));
      console.log(`serving /${language}`);
    } catch (error) {
      console.error(`/${language} is not served: ${(error as Error).message}`);
      site.announceLanguage(language, 'failed');
    }
  }
}

function listen(
  server: Server,
  { HOST: host, PORT: port }: Settings,
  onReady: () => Promise<void>,
): void {
  server.on('error', (error) => {
    console.error(`Cannot listen on ${host}:${port}: ${error.message}. Set PORT or HOST.`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    const { port: bound } = server.address() as AddressInfo;
    console.log(`ready http://${shown.includes(':') ? `[${shown}]` : shown}:${bound}`);
    void onReady();
  });
}

const settings = settingsOrExit();
await keepTickShape();
const started = performance.now();
const folder = await ensureBuild(root);
const seconds = (performance.now() - started) / 1000;
if (seconds > 1) console.log(`built in ${seconds.toFixed(1)} s`);
const services = await servicesOrExit();
handOver(services);
const log = logWriter((text) => process.stdout.write(text));
const site = await createSite(folder, { log: log.line, origin: settings.ORIGIN });
for (const language of settings.LANGUAGES) site.announceLanguage(language, 'being-built');
stopOn('SIGINT', site.server, log, services);
stopOn('SIGTERM', site.server, log, services);
listen(site.server, settings, () => addLanguages(site, settings.LANGUAGES));
