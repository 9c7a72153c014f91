import {
  missingSettings,
  wholeSettings,
  type ShopSettings,
  type WholeSettings,
} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The payment service's keys. */
export interface PaymentKeys {
  readonly secret: string;
  readonly webhook: string;
}

/** Whether and how this shop takes money. */
export type ShopMode =
  | { readonly kind: 'demo'; readonly settings: WholeSettings }
  | {
      readonly kind: 'test' | 'live';
      readonly settings: WholeSettings;
      readonly keys: PaymentKeys;
      readonly origin: string;
    }
  | { readonly kind: 'closed'; readonly because: readonly string[] };

/** True for names by which a machine calls itself. */
export function isLocal(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1|.+\.localhost)$/.test(hostname);
}

/**
 * With a key the shop sells, once nothing is missing. Without one it plays a demo, but only where
 * nobody could take it for a shop: on this machine, or where the operator says `DEMO=1`.
 */
export function shopMode(
  env: Environment,
  own: ShopSettings,
  demo: WholeSettings,
  hostname: string,
): ShopMode {
  const secret = env['STRIPE_SECRET_KEY'];
  const origin = env['ORIGIN'];
  if (!secret) {
    const here = origin && URL.canParse(origin) ? new URL(origin).hostname : hostname;
    if (env['DEMO'] === '1' || isLocal(here)) return { kind: 'demo', settings: demo };
    return { kind: 'closed', because: ['STRIPE_SECRET_KEY'] };
  }
  const webhook = env['STRIPE_WEBHOOK_SECRET'];
  const because = missingSettings(own);
  if (!/^(sk|rk)_(test|live)_/.test(secret)) because.unshift('a STRIPE_SECRET_KEY that is one');
  if (!webhook) because.unshift('STRIPE_WEBHOOK_SECRET');
  if (!origin) because.unshift('ORIGIN');
  const settings = wholeSettings(own);
  if (because.length > 0 || !settings || !webhook || !origin) return { kind: 'closed', because };
  const kind = /^(sk|rk)_live_/.test(secret) ? 'live' : 'test';
  return { kind, settings, keys: { secret, webhook }, origin: new URL(origin).origin };
}
