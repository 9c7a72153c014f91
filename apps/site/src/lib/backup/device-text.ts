import { z } from 'zod';
import type { Device } from '../device/device.ts';
import { tableNames, type TableName, type Tables } from '../device/kept.ts';

/** Arrays of numbers that a drawing is made of; JSON would forget their kind. */
const arrays = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;
type ArrayName = keyof typeof arrays;

function pack(_key: string, value: unknown): unknown {
  const name = value?.constructor?.name ?? '';
  return name in arrays ? { $array: name, of: [...(value as Uint8Array)] } : value;
}

function unpack(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$array' in value)) return value;
  const { $array: name, of } = value as { $array: ArrayName; of?: number[] };
  return name in arrays ? arrays[name].from(of ?? []) : value;
}

const row = z.looseObject({ id: z.string().min(1) });
const text = z.string().min(1);
const contents = z.object({
  tables: z.object(Object.fromEntries(tableNames.map((name) => [name, z.array(row).default([])]))),
  lock: z.looseObject({ redFlags: z.array(text), since: text }).optional(),
  askAgain: text.optional(),
});

/** All that a device keeps, as one text: every table, the lock, and what asks for the cards anew. */
export async function deviceText(device: Device): Promise<string> {
  const tables = Object.fromEntries(
    await Promise.all(tableNames.map(async (name) => [name, await device[name].all()] as const)),
  );
  const lock = await device.lock.read();
  const askAgain = await device.askAgain.read();
  return JSON.stringify({ tables, lock, askAgain }, pack);
}

async function putAll<Name extends TableName>(
  device: Device,
  name: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  for (const each of rows) await device[name].put(each as never);
}

/**
 * Puts a text made by `deviceText` back. Rows with the same id are replaced, others stay; a lock is
 * joined with the one that is there and never opened. Answers false, and changes nothing, when the
 * text is not one.
 */
export async function restoreDevice(device: Device, stored: string): Promise<boolean> {
  const parsed = contents.safeParse(JSON.parse(stored, unpack));
  if (!parsed.success) return false;
  const { tables, lock, askAgain } = parsed.data;
  if (lock) await device.joinLock(lock as never);
  if (askAgain) await device.askAgain.write(askAgain);
  for (const name of tableNames) await putAll(device, name, (tables[name] ?? []) as never);
  return true;
}
