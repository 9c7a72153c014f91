import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createCaseParser } from './case.ts';
import { readVocabulary } from './vocabulary.ts';

const parse = createCaseParser(
  readVocabulary(fileURLToPath(new URL('../../../atlas/vocabulary.json', import.meta.url))),
);

describe('a good case', () => {
  test('[C14] is read with its blanks filled', () => {
    const { value, errors } = parse('{"pain":[{"region":"pubic"}]}');
    expect(errors).toEqual([]);
    expect(value).toEqual({
      id: '',
      person: {},
      pain: [{ region: 'pubic', quality: [], intensity: undefined }],
      findings: {},
    });
  });

  test('[C15] holds nothing the examiner knows', () => {
    const { value } = parse('{"id":"x","truth":{"accept":["a"]},"quality":{},"words":"w"}');
    expect(Object.keys(value ?? {}).sort()).toEqual(['findings', 'id', 'pain', 'person']);
  });

  test('[C14] an activity nobody lists is no fault', () => {
    expect(parse('{"person":{"activity":"kabaddi"}}').errors).toEqual([]);
  });
});

describe('a bad case', () => {
  test.each([
    ['{', 'bad-json', '', 'a JSON object'],
    ['[]', 'wrong-type', '', 'an object'],
    ['null', 'wrong-type', '', 'an object'],
    ['{"id":7}', 'wrong-type', 'id', 'a string'],
    ['{"person":[]}', 'wrong-type', 'person', 'an object'],
    ['{"person":{"age":-1}}', 'out-of-range', 'person.age', 'at least 0'],
    ['{"person":{"age":"34"}}', 'wrong-type', 'person.age', 'a number'],
    ['{"person":{"age":1e999}}', 'wrong-type', 'person.age', 'a number'],
    ['{"person":{"sex":"f"}}', 'unknown-value', 'person.sex', 'female, male'],
    ['{"person":{"severity":11}}', 'out-of-range', 'person.severity', 'at most 10'],
    ['{"pain":{}}', 'wrong-type', 'pain', 'a list'],
    ['{"pain":[null]}', 'wrong-type', 'pain[0]', 'an object'],
    ['{"pain":[{}]}', 'wrong-type', 'pain[0].region', 'a string'],
    ['{"pain":[{"region":"calf"}]}', 'unknown-region', 'pain[0].region', 'left/ID'],
    ['{"pain":[{"region":"left/pubic"}]}', 'unknown-region', 'pain[0].region', 'left/ID'],
    [
      '{"pain":[{"region":"pubic","quality":["itchy"]}]}',
      'unknown-quality',
      'pain[0].quality[0]',
      'ache, sharp',
    ],
    ['{"pain":[{"cells":[1.5],"body":""}]}', 'wrong-type', 'pain[0].cells[0]', 'a whole number'],
    ['{"pain":[{"cells":[1]}]}', 'wrong-type', 'pain[0].body', 'a string'],
    [
      '{"findings":{"worse-hopping":"yes"}}',
      'unknown-finding',
      'findings.worse-hopping',
      'a finding',
    ],
    ['{"findings":{"toString":"yes"}}', 'unknown-finding', 'findings.toString', 'a finding'],
    ['{"findings":{"night-pain":"maybe"}}', 'unknown-value', 'findings.night-pain', 'yes, no'],
    ['{"findings":{"night-pain":true}}', 'unknown-value', 'findings.night-pain', 'yes, no'],
  ])('[C1] %s is told as %s at %s', (text, code, field, expected) => {
    const { value, errors } = parse(text);
    expect(value).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code, field });
    expect(errors[0]?.expected).toContain(expected);
    expect(errors[0]?.got).not.toBe('');
  });

  test('[C1] gives every fault, not the first', () => {
    const { errors } = parse(
      '{"person":{"age":-1},"pain":[{"region":"x"},{"region":"y"}],"findings":{"z":"yes","night-pain":"?"}}',
    );
    expect(errors.map(({ field }) => field)).toEqual([
      'person.age',
      'pain[0].region',
      'pain[1].region',
      'findings.z',
      'findings.night-pain',
    ]);
  });

  test('[C1] keeps its id, so that the fault can be traced', () => {
    expect(parse('{"id":"case-9","pain":3}').id).toBe('case-9');
  });

  test('[C1] shows at most 80 characters of a value or field', () => {
    const long = 'x'.repeat(5000);
    for (const text of [`{"pain":[{"region":"${long}"}]}`, `{"findings":{"${long}":"yes"}}`]) {
      const [error] = parse(text).errors;
      expect(error?.got.length).toBeLessThanOrEqual(80);
      expect(error?.field.length).toBeLessThanOrEqual(80);
    }
  });

  test('[C1] a list nested without end is named, not printed', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(parse(`{"id":${deep}}`).errors[0]?.got).toBe('a list of 1');
  });
});
