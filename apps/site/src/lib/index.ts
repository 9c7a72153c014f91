export { default as CheckBar } from './ui/CheckBar.svelte';
export { default as Rooms } from './ui/Rooms.svelte';
