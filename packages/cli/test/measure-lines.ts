import { allLines } from './all-lines.ts';

/** Prints the lines of a file and by how much reading them raised the peak of the process's memory. */
const before = process.resourceUsage().maxRSS;
const lines = await allLines(process.argv[2] ?? '-');
const grownMegabytes = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ lines, grownMegabytes }));
