import type { CitedText, Details, TextClaim } from '@unknot/atlas';
import { grades, type Grade } from '../articles/article.ts';
import type { Line, SourcePage } from '../source/source-page.ts';

/** Numbers the works of a page in the order its sentences cite them. */
export class CitedWorks {
  readonly #details: Details;
  readonly #grades = new Map<string, Grade>();

  constructor(details: Details) {
    this.#details = details;
  }

  /** A sentence of the atlas with the number of its work. */
  line({ text, claim }: CitedText): Line {
    const found = this.#details.claims[claim];
    if (!found) throw new Error(`no claim ${claim}`);
    return this.claimed({ ...found, text });
  }

  /** A sentence that carries its own claim. */
  claimed({ text, reference, grade }: Pick<TextClaim, 'text' | 'reference' | 'grade'>): Line {
    if (reference === undefined || !this.#details.references[reference]) return { text, grade };
    const known = this.#grades.get(reference);
    if (known === undefined || grades.indexOf(grade) < grades.indexOf(known))
      this.#grades.set(reference, grade);
    const work = [...this.#grades.keys()].indexOf(reference) + 1;
    return { text, grade, work, workId: reference };
  }

  /** The works cited so far, in the order of their numbers, each with the best grade it was cited for. */
  works(): SourcePage['works'] {
    return [...this.#grades].map(([id, grade]) => ({ ...this.#details.references[id]!, grade }));
  }
}
