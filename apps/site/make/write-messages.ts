/** Compiles the words before svelte-check reads the types of `#messages`. */
import { compileMessages } from './messages.ts';

await compileMessages();
