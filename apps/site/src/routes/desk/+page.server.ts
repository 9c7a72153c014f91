import { atDesk } from '#lib/server/desk/desk-of.ts';
import { money } from '#lib/server/shop/money.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { desk } = await atDesk(event);
  const asked = event.url.searchParams.get('show');
  const kind = asked === 'returns' || asked === 'all' ? asked : 'to-send';
  const mode = event.locals.services.shop.modeFor(event.url.hostname);
  const lines = await desk.queue(kind);
  return {
    kind,
    mode: mode.kind,
    missing: mode.kind === 'closed' ? mode.because : [],
    letters: await desk.givenUpLetters(),
    lines: lines.map(({ total, currency, ...line }) => ({
      ...line,
      total: money(total, currency),
    })),
  };
};
