import type { TechniqueBook } from '@unknot/atlas';
import type { ServingTools, ToolKind } from '../../shop/plan-tools.ts';
import book from '../../../../.cache/techniques.json';

const { tools, techniques } = book as unknown as Pick<TechniqueBook, 'tools' | 'techniques'>;

/** Every kind of tool the atlas knows. */
export const toolKinds: readonly ToolKind[] = tools.map(
  ({ id, name, is, reaches, instead, owned }) => ({
    id,
    name,
    is,
    reaches,
    instead,
    everybodys: owned,
  }),
);

/** Which of them serve which muscle, the best first. */
export const servingTools: ServingTools = Object.fromEntries(
  techniques
    .filter(({ kind }) => kind === 'press')
    .map(({ muscle, tools: serving }) => [muscle, serving]),
);
