import { qualityWords } from '../../../../apps/site/src/lib/words/pain.ts';
import { m } from '#messages';
import type { App } from '../app.ts';
import { chips } from '../dom/choices.ts';

/** What the pain feels like, as any of a few words. */
export function feelings({ check }: App): HTMLElement {
  const options = qualityWords.map(({ id, word }) => ({ value: id, word }));
  return chips(m.where_feel(), options, check.record.qualities, (qualities) =>
    check.update({ qualities }),
  );
}
