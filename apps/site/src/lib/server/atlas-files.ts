import { decodeBundle, type Bundle, type Details, type TechniqueBook } from '@unknot/atlas';
import { madeFile } from './made-file.ts';

/** The compiled atlas with its claims and techniques, as `make/main.ts` left it. */
export interface AtlasFiles extends Bundle {
  readonly details: Details;
  readonly book: TechniqueBook;
}

let read: AtlasFiles | undefined;

/** Read while pages are built; the server that runs later needs none of it. */
export function atlasFiles(): AtlasFiles {
  const text = (name: string): string => madeFile(name).toString('utf8');
  return (read ??= {
    ...decodeBundle(text('atlas.json'), madeFile('zones.bin')),
    details: JSON.parse(text('details.json')) as Details,
    book: JSON.parse(text('techniques.json')) as TechniqueBook,
  });
}
