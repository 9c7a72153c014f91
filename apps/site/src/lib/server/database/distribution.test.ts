import { expect, test } from 'vitest';
import { distributionIssues } from './distribution-issues.ts';
import { placing, type Placing } from './distribution.ts';
import { readMigrations } from './migrate.ts';

const placings: Readonly<Record<string, Placing>> = {
  purchase: { by: 'id', with: 'purchase' },
  line: { by: 'purchase_id', with: 'purchase' },
  stock: { by: 'product_id', with: 'product' },
  product: 'reference',
  operator: 'local',
};
const issues = (sql: string): string[] => distributionIssues([sql], placings);

test('no constraint of any migration crosses machines', () => {
  const statements = readMigrations().flatMap((file) => file.statements);
  expect(statements.length).toBeGreaterThan(2);
  expect(distributionIssues(statements, placing)).toEqual([]);
});

test('a key without the column rows are spread by is found', () => {
  expect(issues('create table purchase (id uuid primary key, number text unique)')).toEqual([
    'purchase: the key (number) lacks id',
  ]);
  expect(
    issues('create table line (purchase_id uuid, n int check (n in (1, 2)), primary key (n))'),
  ).toEqual(['line: the key (n) lacks purchase_id']);
  expect(issues('create unique index one on stock (shelf)')).toHaveLength(1);
  expect(issues('create unique index one on stock (product_id, shelf)')).toEqual([]);
});

test('a foreign key that leaves its group is found, one into it or to a reference table is not', () => {
  const line = (rest: string): string[] =>
    issues(`create table line (purchase_id uuid, n int, ${rest}, primary key (purchase_id, n))`);
  expect(line('foreign key (purchase_id) references purchase (id)')).toEqual([]);
  expect(line('product_id uuid references product (id)')).toEqual([]);
  expect(line('product_id uuid references stock (product_id)')).toHaveLength(1);
  expect(line('other uuid references purchase (id)')).toHaveLength(1);
  expect(line('by_whom uuid references operator (id)')).toHaveLength(1);
});

test('a table nobody placed, or a key added afterwards, is found', () => {
  expect(issues('create table lost (id uuid primary key)')).toEqual(['lost: is not placed']);
  expect(issues('alter table stock add unique (shelf)')).toHaveLength(1);
});
