import { openDatabase } from './src/lib/server/database/open-database.ts';
import { readDatabaseSettings } from './src/lib/server/database/settings.ts';
import { commands } from './src/lib/server/operate/operate.ts';

/** The operator's commands over the shop's database; see docs/50-operate. */
async function main(words: readonly string[]): Promise<void> {
  const two = words.slice(0, 2).join(' ');
  const name = two in commands ? two : (words[0] ?? '');
  const command = commands[name];
  if (command === undefined) {
    const usages = Object.values(commands).map(({ usage }) => `  operate ${usage}`);
    throw new Error(`usage:\n${usages.join('\n')}`);
  }
  const database = await openDatabase(readDatabaseSettings(process.env));
  try {
    console.log(await command.run(database, words.slice(name.split(' ').length)));
  } finally {
    await database.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
