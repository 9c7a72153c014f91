import type { Plugin } from 'vite';

const styled = /(id="svelte-announcer"[^>]*?)style="[^"]*"/s;

/**
 * Vite plugin: SvelteKit hides its route announcer by a style attribute, which our content security
 * policy refuses (it allows no inline style without a hash). The class `only-heard` does the same.
 */
export function announcerClass(): Plugin {
  return {
    name: 'announcer-class',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/runtime/components/root.svelte')) return undefined;
      if (!styled.test(code))
        this.error('SvelteKit’s announcer has changed: look at its style again');
      return { code: code.replace(styled, '$1class="only-heard"'), map: null };
    },
  };
}
