import type { Files } from './repository.ts';

const styled = /<[a-z][^<>]*\sstyle\s*=/gi;
const directive = /<[a-z][^<>]*\sstyle:[a-z-]/gi;

/**
 * Style attributes in pages and components: the content security policy refuses them, so that what
 * somebody manages to inject cannot dress up as ours.
 */
export function inlineStyleIssues({ names, textOf }: Files): string[] {
  return names
    .filter((file) => /^apps\/site\/src\/.*\.(svelte|html)$/.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      const found = [...text.matchAll(styled), ...text.matchAll(directive)];
      return found.map(({ index }) => {
        const line = text.slice(0, index).split('\n').length;
        return `${file}:${line}: a style attribute; the content security policy refuses it, use a class or an attribute of SVG`;
      });
    });
}
