import { openDevice } from '../device/device.ts';

/** Cards that must be answered before anything of a check is shown again. */
const openingCards = [1, 2];

/**
 * Muscles the current check on this device is most consistent with, best first. Empty without a check,
 * before its first cards are answered, and where no ranking may be shown.
 */
export async function leadingMuscles(): Promise<readonly string[]> {
  try {
    const device = await openDevice();
    const id = await device.currentCheck.read();
    const kept = id === undefined ? undefined : await device.checks.get(id);
    if (!kept || openingCards.some((card) => kept.record.cards[card] === undefined)) return [];
    return kept.leading ?? [];
  } catch {
    return [];
  }
}
