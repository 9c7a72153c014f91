import type { Files } from './repository.ts';

const rulePattern = /^- \*\*([A-Z]+\d+)\*\*/gm;

const titlePattern = /\b(?:test|describe|it)(?:\.\w+(?:\([^()]*\))?)*\(\s*(['"`])([\s\S]*?)\1/g;

/** The text that numbers a package's rules, and their numbers in reading order. */
interface Spec {
  readonly file: string;
  readonly rules: readonly string[];
}

/** What the tests of a file are called: a rule is quoted by a title, not by a remark. */
function titlesOf(text: string): string[] {
  return [...text.matchAll(titlePattern)].map(([, , title = '']) => title);
}

function letterOf(rule: string): string {
  return rule.replace(/\d+/, '');
}

/** Rules that no test of the package quotes, and tests that quote no rule there is. */
function coverageIssues({ file, rules }: Spec, { names, textOf }: Files): string[] {
  const home = file.slice(0, -'SPEC.md'.length);
  const quoted = new Set(
    names
      .filter((name) => name.startsWith(home) && name.endsWith('.test.ts'))
      .flatMap((name) => titlesOf(textOf(name)))
      .flatMap((title) => [...title.matchAll(/\[([A-Z]+\d+)\]/g)].map(([, id = '']) => id)),
  );
  const letters = new Set(rules.map(letterOf));
  const untested = rules.filter((id) => !quoted.has(id));
  const unknown = [...quoted].filter((id) => letters.has(letterOf(id)) && !rules.includes(id));
  return [
    ...untested.map((id) => `${file}: rule ${id} has no test that quotes it`),
    ...unknown.map((id) => `${file}: a test quotes ${id}, which is no rule there`),
  ];
}

/** Numbers that stand twice, and letters that an earlier package has: a quote must name one rule. */
function numberingIssues({ file, rules }: Spec, earlier: readonly Spec[]): string[] {
  const twice = rules.filter((id, place) => rules.indexOf(id) < place);
  const taken = [...new Set(rules.map(letterOf))].flatMap((letter) =>
    earlier
      .filter((other) => other.rules.some((id) => letterOf(id) === letter))
      .map((other) => `${file}: letter ${letter} is that of ${other.file}`),
  );
  return [...twice.map((id) => `${file}: rule ${id} stands twice`), ...taken];
}

/** What is wrong with the rules of each SPEC.md, one sentence each. */
export function specIssues(files: Files): string[] {
  const specs = files.names
    .filter((file) => file.endsWith('/SPEC.md'))
    .map((file) => ({
      file,
      rules: [...files.textOf(file).matchAll(rulePattern)].map(([, id = '']) => id),
    }));
  return specs.flatMap((spec, place) => [
    ...coverageIssues(spec, files),
    ...numberingIssues(spec, specs.slice(0, place)),
  ]);
}
