import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readOperator } from './operator.ts';

const folder = mkdtempSync(join(tmpdir(), 'unknot-operator-'));
afterAll(() => rmSync(folder, { recursive: true }));

const variables = {
  OPERATOR_NAME: 'Some Club',
  OPERATOR_ADDRESS: 'Road 1; 12345 Town',
  OPERATOR_EMAIL: 'post@club.example',
};

describe('the operator', () => {
  test('may be absent', () => {
    expect(readOperator({ OPERATOR_NAME: '' })).toEqual({ issues: [] });
  });

  test('comes from variables', () => {
    const { value } = readOperator(variables);
    expect(value).toMatchObject({ name: 'Some Club', address: ['Road 1', '12345 Town'] });
  });

  test('comes from a file', () => {
    const path = join(folder, 'operator.yaml');
    writeFileSync(
      path,
      'name: Some Club\naddress: [Road 1]\nemail: post@club.example\nlogDays: 7\n',
    );
    expect(readOperator({ OPERATOR_FILE: path }).value?.logDays).toBe(7);
  });

  test.each([
    ['half set', { OPERATOR_NAME: 'Some Club' }, 'operator address'],
    ['a wrong address', { ...variables, OPERATOR_EMAIL: 'post' }, 'operator email'],
    ['no such file', { OPERATOR_FILE: '/nowhere.yaml' }, 'OPERATOR_FILE'],
  ])('says what is wrong: %s', (_, env, fault) => {
    const { value, issues } = readOperator(env);
    expect(value).toBeUndefined();
    expect(issues.join('\n')).toContain(fault);
  });
});
