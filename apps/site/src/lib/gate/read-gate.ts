import { gate, type Gate, type Held } from '@unknot/relief';
import { openDevice, type Device } from '../device/device.ts';

/** What this device holds that decides on relief and the shop. */
export async function readHeld(device: Device): Promise<Held> {
  const [id, lock, askAgain] = await Promise.all([
    device.currentCheck.read(),
    device.lock.read(),
    device.askAgain.read(),
  ]);
  const kept = id === undefined ? undefined : await device.checks.get(id);
  return {
    cards: kept?.record.cards ?? {},
    ...(lock && { lock }),
    ...(kept?.verdict && { verdict: kept.verdict }),
    ...(askAgain !== undefined && { askAgain }),
  };
}

/**
 * Whether a release may be guided and a tool sold, read afresh from the store. Ask it at the moment
 * of the click: what a page showed may be older than what another tab has learnt since.
 */
export async function readGate(nowMs: number = Date.now()): Promise<Gate> {
  try {
    return gate(await readHeld(await openDevice()), nowMs);
  } catch {
    // A store that cannot be read, or that holds something else than we wrote, opens nothing.
    return { relief: 'ask-first', for: [], because: ['cards:none'], buy: 'locked' };
  }
}
