import type { Store } from './store.ts';

const channelName = 'unknot-device';

/** The same store; whoever listens, in this tab or another, is told after each change. */
export function announcing(store: Store): Store {
  if (typeof BroadcastChannel === 'undefined') return store;
  const channel = new BroadcastChannel(channelName);
  const told = <Result>(done: Promise<Result>): Promise<Result> =>
    done.then((result) => {
      channel.postMessage('changed');
      return result;
    });
  return {
    ...store,
    put: (table, ...rows) => told(store.put(table, ...rows)),
    drop: (table, id) => told(store.drop(table, id)),
    clear: (table) => told(store.clear(table)),
    write: (name, value) => told(store.write(name, value)),
    forget: (name) => told(store.forget(name)),
    change: (name, to) => told(store.change(name, to)),
  };
}

/** Calls `changed` after each change of the store in any tab; answers how to stop listening. */
export function onDeviceChange(changed: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
