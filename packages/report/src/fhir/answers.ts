import type { Report } from '../report.ts';
import type { BundleWords } from './bundle-words.ts';
import { systems, type Resource } from './resource.ts';

/** The questions that were asked and what was answered, `not-sure` included. */
export function questionnaireOf(report: Report, words: BundleWords, subject: object): Resource {
  const item = report.answers.map(({ finding, answer }) => ({
    linkId: finding,
    text: words.finding(finding),
    answer: [
      answer === 'not-sure'
        ? { valueCoding: { system: systems.answer, code: answer } }
        : { valueBoolean: answer === 'yes' },
    ],
  }));
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    subject,
    authored: report.made,
    ...(item.length > 0 && { item }),
  };
}
