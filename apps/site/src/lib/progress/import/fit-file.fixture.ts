import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder';

/** A FIT file of one session, with a record a second as a watch writes them. */
export function fitFile(session: {
  readonly start: Date;
  readonly km: number;
  readonly minutes: number;
  readonly sport?: number;
}): Uint8Array {
  const { start, km, minutes, sport = 1 } = session;
  const first = FitEncoder.toFitTimestamp(start);
  const uint32 = (number: number, value: number) => ({
    number,
    size: 4,
    baseType: FitBaseType.Uint32,
    value: Math.round(value),
  });
  const enumeration = (number: number, value: number) => ({
    number,
    size: 1,
    baseType: FitBaseType.Enum,
    value,
  });
  const file = new FitEncoder({ protocolVersion: 0x20 }).writeMessage(0, [
    enumeration(0, 4),
    uint32(4, first),
  ]);
  for (let second = 0; second < 60 * minutes; second += 30)
    file.writeMessage(20, [uint32(253, first + second), uint32(5, (second * km * 100) / minutes)]);
  return file
    .writeMessage(18, [
      uint32(253, first + 60 * minutes),
      uint32(2, first),
      enumeration(5, sport),
      uint32(7, 60_000 * minutes),
      uint32(8, 60_000 * minutes),
      uint32(9, 100_000 * km),
    ])
    .close();
}
