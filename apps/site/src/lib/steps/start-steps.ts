import { mount } from 'svelte';
import Steps from './Steps.svelte';
import { followAddress, placeHere } from './way.svelte.ts';

// The page came with the first step drawn; the same is put in its place, alive.
const target = document.getElementById('steps')!;
followAddress();
target.replaceChildren();
mount(Steps, {
  target,
  props: {
    get place() {
      return placeHere();
    },
  },
});
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker
    .register(`${import.meta.env['PAGES']}/service-worker.js`, { type: 'module' })
    .catch(() => undefined);
