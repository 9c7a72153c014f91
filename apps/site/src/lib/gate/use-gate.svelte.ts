import type { Gate } from '@unknot/relief';
import { onMount } from 'svelte';
import { onDeviceChange } from '../device/announcing.ts';
import { readGate } from './read-gate.ts';

/** The gate as a page shows it; nothing is known before the store was read. */
export interface GateState {
  readonly current: Gate | undefined;
}

/**
 * The gate, kept current while the component lives: after each change in any tab, and whenever the
 * page is shown again, also from the browser's back and forward.
 */
export function useGate(): GateState {
  let current: Gate | undefined = $state.raw();
  const read = (): void => void readGate().then((gate) => (current = gate));
  onMount(() => {
    read();
    const stop = onDeviceChange(read);
    document.addEventListener('visibilitychange', read);
    addEventListener('pageshow', read);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', read);
      removeEventListener('pageshow', read);
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
