import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const exported = /export (?:const|\{) (\w+)(?: as "(\w+)")?/;
const inputs = /@typedef \{(.*)\} \w+Inputs/;

/** The types of what was compiled, in one file: the compiler's own take it six seconds. */
export function declareMessages(folder: string): void {
  const messages = join(folder, 'messages');
  const lines = readdirSync(messages)
    .filter((name) => name.endsWith('.js') && name !== '_index.js')
    .map((name) => {
      const code = readFileSync(join(messages, name), 'utf8');
      const [, own, other] = exported.exec(code) ?? [];
      const taken = inputs.exec(code)?.[1];
      if (!own || !taken) throw new Error(`${name}: the compiled message has changed its form`);
      const type = `(${taken === '{}' ? '' : `inputs: ${taken}`}) => string`;
      return other
        ? `declare const ${own}: ${type};\nexport { ${own} as "${other}" };`
        : `export declare const ${own}: ${type};`;
    });
  writeFileSync(join(messages, '_index.d.ts'), `${lines.join('\n')}\n`);
  const index = "'./messages/_index.js';\n";
  writeFileSync(join(folder, 'messages.d.ts'), `export * from ${index}export * as m from ${index}`);
  writeFileSync(join(folder, 'runtime.d.ts'), 'export declare const getLocale: () => string;\n');
}
