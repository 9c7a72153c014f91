/** `not-sure` weighs nothing, as if it had not been asked. */
export type Answer = 'yes' | 'no' | 'not-sure';

/** What is told of the person and how long it has hurt. */
export interface Person {
  /** Years. */
  readonly age?: number;
  readonly sex?: 'female' | 'male';
  readonly activity?: string;
  readonly durationDays?: number;
  /** 0…10. */
  readonly severity?: number;
}

/** One cell of a drawing. */
export interface PaintedCell {
  readonly cell: number;
  /** How fully the cell is painted, 0…1. */
  readonly weight: number;
}

/** All that a person has said. Whatever is missing is unknown, never "no". */
export interface Story {
  readonly person: Person;
  readonly drawing: readonly PaintedCell[];
  /** Regions the drawing touches, without side. */
  readonly touches: readonly string[];
  readonly qualities: readonly string[];
  readonly findings: Readonly<Record<string, Answer>>;
}

/** A story in which nothing has been said yet. */
export const emptyStory: Story = {
  person: {},
  drawing: [],
  touches: [],
  qualities: [],
  findings: {},
};
