import type { TechniqueBook } from '@unknot/atlas';
import { dataGlobal, type ShortRelief, type StoredData } from '../src/data.ts';

/** Stop signs and techniques in short, out of the atlas' book. */
export function shortRelief({ stopSigns, techniques, noGo }: TechniqueBook): ShortRelief {
  const nameOf = new Map(noGo.map(({ id, name }) => [id, name]));
  return {
    stopSigns: stopSigns.map(({ sign, text }) => ({ sign, text })),
    techniques: Object.fromEntries(
      techniques.map((technique) => [
        technique.muscle,
        {
          kind: technique.kind,
          ...(technique.kind !== 'press' && { why: technique.why.text }),
          position: technique.position,
          ...(technique.angle !== undefined && { angle: technique.angle }),
          cap: technique.pressure.cap,
          seconds: [technique.dose.seconds[0], technique.dose.seconds[1]] as const,
          spots: technique.spots.map(({ name }) => name),
          notHere: technique.noGo.map((id) => nameOf.get(id)!),
          instead: technique.instead.map(({ name, how }) => ({ name, how })),
        },
      ]),
    ),
  };
}

/** A classic script that leaves the data in the page. Texts stand in single quotes: they hold none. */
export function dataScript(data: StoredData): string {
  const { atlas, ...rest } = data;
  const text = `'${atlas.replace(/[\\']/g, '\\$&')}'`;
  return `self.${dataGlobal}=Object.assign(${JSON.stringify(rest)},{atlas:${text}});\n`;
}
