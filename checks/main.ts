import { borderIssues } from './borders.ts';
import { sizeReport } from './file-sizes.ts';
import { hazardIssues } from './hazards.ts';
import { inlineStyleIssues } from './inline-styles.ts';
import { repositoryFiles } from './repository.ts';
import { sharedProcessIssues } from './shared-processes.ts';
import { specIssues } from './spec-coverage.ts';
import { unusedMessageIssues } from './unused-messages.ts';

const files = repositoryFiles();
const sizes = sizeReport(files);
const issues = [
  ...borderIssues(files),
  ...specIssues(files),
  ...hazardIssues(files),
  ...inlineStyleIssues(files),
  ...sharedProcessIssues(files),
  ...unusedMessageIssues(files),
  ...sizes.issues,
];
console.log(sizes.report);
for (const issue of issues) console.error(issue);
console.log(
  issues.length === 0 ? 'No rule of the repository is broken.' : `${issues.length} issues.`,
);
process.exitCode = issues.length === 0 ? 0 : 1;
