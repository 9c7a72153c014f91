/** What an element may hold; nothing stands for nothing. */
export type Child = Node | string | false | undefined | readonly Child[];

type Value = string | number | boolean | undefined | ((event: never) => void);

function append(parent: Node, child: Child): void {
  if (Array.isArray(child)) for (const one of child as readonly Child[]) append(parent, one);
  else if (child !== false && child !== undefined)
    parent.appendChild(nodeOf(child as Node | string));
}

function nodeOf(child: Node | string): Node {
  return typeof child === 'string' ? document.createTextNode(child) : child;
}

/**
 * An element with attributes (`true` sets an empty one, `false` none), listeners (`onclick`) and
 * children. Text goes in as text, never as markup.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function')
      element.addEventListener(key.slice(2), value as (event: Event) => void);
    else if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Puts other children in place of an element's own. */
export function refill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** The same for SVG. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
