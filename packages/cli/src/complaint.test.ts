import { expect, test } from 'vitest';
import { complaint } from './complaint.ts';

const error = { code: 'wrong-type', field: 'person.age', expected: 'a number', got: '"34"' };

test('[C2] a complaint names file, line, id, code, field, expected and got', () => {
  expect(complaint('a.jsonl', 7, 'case-1', [error])).toBe(
    'a.jsonl:7 (case-1): wrong-type: person.age: expected a number, got "34"',
  );
});

test('[C2] leaves out what is not there, and says how many faults follow', () => {
  expect(complaint('-', undefined, '', [{ ...error, field: '' }, error, error])).toBe(
    'standard input: wrong-type: expected a number, got "34" (and 2 more)',
  );
});

test('[C2] stays one plain line whatever the file holds', () => {
  const line = complaint('a', 1, 'x\ny\u001b[31m', [{ ...error, field: 'findings.a\r\nb' }]);
  expect(line).not.toMatch(/\p{Cc}/u);
  expect(line).toContain('findings.a b');
});
