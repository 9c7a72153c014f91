/** Compiles the words before svelte-check reads the types of `#messages`. */
import { compileMessages } from './messages.ts';

await compileMessages();
// The compiler leaves timers behind that would hold the process for half a minute.
process.exit(0);
