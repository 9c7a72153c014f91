import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createSite } from './server.ts';
import { ensureBuild } from './server/ensure-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
/** How long a stopping server waits for answers under way. */
const graceMs = 5_000;

function stopOn(signal: NodeJS.Signals, server: Server): void {
  process.once(signal, () => {
    setTimeout(() => process.exit(0), graceMs).unref();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}

function listen(server: Server): void {
  const host = process.env['HOST'] ?? '0.0.0.0';
  const port = Number(process.env['PORT'] ?? 3000);
  server.on('error', (error) => {
    console.error(`Cannot listen on ${host}:${port}: ${error.message}. Set PORT or HOST.`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    const { port: bound } = server.address() as AddressInfo;
    console.log(`ready http://${shown.includes(':') ? `[${shown}]` : shown}:${bound}`);
  });
}

const started = performance.now();
const folder = await ensureBuild(root);
const seconds = (performance.now() - started) / 1000;
if (seconds > 1) console.log(`built in ${seconds.toFixed(1)} s`);
const server = await createSite(folder, (line) => console.log(line));
stopOn('SIGINT', server);
stopOn('SIGTERM', server);
listen(server);
