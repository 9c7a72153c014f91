import type { Files } from './repository.ts';

const rulePattern = /^- \*\*([A-Z]+\d+)\*\*/gm;

const titlePattern = /\b(?:test|describe|it)(?:\.\w+(?:\([^()]*\))?)*\(\s*(['"`])([\s\S]*?)\1/g;

/** What the tests of a file are called: a rule is quoted by a title, not by a remark. */
function titlesOf(text: string): string[] {
  return [...text.matchAll(titlePattern)].map(([, , title = '']) => title);
}

/** Rules of each SPEC.md that no test of its package quotes, and tests that quote no rule there is. */
export function specIssues({ names, textOf }: Files): string[] {
  return names
    .filter((file) => file.endsWith('/SPEC.md'))
    .flatMap((spec) => {
      const home = spec.slice(0, -'/SPEC.md'.length);
      const rules = new Set([...textOf(spec).matchAll(rulePattern)].map(([, id = '']) => id));
      const letters = new Set([...rules].map((id) => id.replace(/\d+/, '')));
      const quoted = new Set(
        names
          .filter((file) => file.startsWith(`${home}/`) && file.endsWith('.test.ts'))
          .flatMap((file) =>
            titlesOf(textOf(file)).flatMap((title) =>
              [...title.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, id = '']) => id),
            ),
          ),
      );
      const untested = [...rules].filter((id) => !quoted.has(id));
      const unknown = [...quoted].filter(
        (id) => letters.has(id.replace(/\d+/, '')) && !rules.has(id),
      );
      return [
        ...untested.map((id) => `${spec}: rule ${id} has no test that quotes it`),
        ...unknown.map((id) => `${spec}: a test quotes ${id}, which is no rule there`),
      ];
    });
}
