import type { Device } from './device.ts';

/**
 * Asks the browser, once, not to clear what is kept. Asked when the first check is finished: only
 * then is there something a person would miss, and browsers look at how the site was used.
 */
export async function askToPersist(device: Device, now: string): Promise<void> {
  if (!device.keeps || (await device.askedToPersist.read())) return;
  await device.askedToPersist.write(now);
  await navigator.storage?.persist?.();
}
