/** The steps after the opening cards: one file, fetched while these are read. */
export { default as CardStep } from './CardStep.svelte';
export { default as PaintStep } from './PaintStep.svelte';
export { default as QuestionStep } from './QuestionStep.svelte';
export { default as ResultStep } from './ResultStep.svelte';
