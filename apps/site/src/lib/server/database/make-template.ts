import { writeTemplate } from './template.ts';

const [, , path] = process.argv;
if (path === undefined) throw new Error('make-template: a path to write to is missing');
await writeTemplate(path);
