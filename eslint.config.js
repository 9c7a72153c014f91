import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const purity =
  'packages/* are pure: time, randomness, files and the network come in as arguments, so that the same input always gives the same answer.';

/** What a pure package may not touch. */
const pure = {
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto'], message: purity }] },
  ],
  'no-restricted-globals': [
    'error',
    ...['fetch', 'process', 'document', 'window', 'performance', 'localStorage'].map((name) => ({
      name,
      message: purity,
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: purity },
    { object: 'Date', property: 'now', message: purity },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: purity },
  ],
};

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**/*.js',
      'apps/site/build/**',
      '**/.svelte-kit/**',
      '**/.cache/**',
      '**/node_modules/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['packages/element/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['apps/site/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
    rules: {
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['packages/{body,atlas,differential,relief,report,stride}/src/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      'packages/atlas/src/compiler/**',
      'packages/atlas/src/schema/write-*.ts',
    ],
    rules: pure,
  },
);
