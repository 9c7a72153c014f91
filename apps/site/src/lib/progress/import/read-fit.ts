import {
  fitTimestampToUnixMilliseconds,
  readFitMessages,
  readFitUnsignedField,
  type FitRawMessage,
} from 'fit-file-parser/raw';
import { runOf, type Run } from '../run.ts';

/** The message that sums a session up, and its fields: Garmin FIT SDK, Profile, `session`. */
const session = 18;
const startTime = 2;
const sport = 5;
const elapsedTime = 7;
const timerTime = 8;
const totalDistance = 9;
const running = 1;
/** FIT base types: enum and uint32. */
const enumType = 0;
const uint32Type = 134;

function field(message: FitRawMessage, number: number, size: 1 | 4): number | undefined {
  const raw = message.fields.find(({ fieldNumber }) => fieldNumber === number);
  const type = size === 1 ? enumType : uint32Type;
  return readFitUnsignedField(raw, type, size, message.littleEndian);
}

function runOfSession(message: FitRawMessage): Run[] {
  const start = field(message, startTime, 4);
  const hundredthsOfMetre = field(message, totalDistance, 4);
  const thousandths = field(message, timerTime, 4) ?? field(message, elapsedTime, 4);
  if (field(message, sport, 1) !== running || start === undefined) return [];
  if (!hundredthsOfMetre || !thousandths) return [];
  const at = new Date(fitTimestampToUnixMilliseconds(start));
  return [runOf(at, hundredthsOfMetre / 100_000, thousandths / 60_000, 'fit')];
}

/** The running sessions of a FIT file. Throws when the file is damaged. */
export function readFit(bytes: Uint8Array): Run[] {
  return readFitMessages(bytes, { messageNumbers: [session] }).messages.flatMap(runOfSession);
}
