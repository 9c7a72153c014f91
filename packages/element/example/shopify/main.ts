/** Starts the stub shop over `dist`: `node --conditions=source packages/element/example/shopify/main.ts`. */
import { fileURLToPath } from 'node:url';
import { startStubShop } from './stub-shop.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { origin } = await startStubShop(dist, Number(process.env['PORT'] ?? 0));
console.log(`ready ${origin}`);
