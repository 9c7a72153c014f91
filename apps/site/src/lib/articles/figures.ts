import type { Component } from 'svelte';
import ChairLengths from './figures/ChairLengths.svelte';
import JointPainPlaces from './figures/JointPainPlaces.svelte';

/** Figures an article can name, each drawn by us from our own data or from the work it cites. */
const figures: Readonly<Record<string, Component>> = {
  'chair-lengths': ChairLengths,
  'joint-pain-places': JointPainPlaces,
};

/** The figure of that name; there being none stops the build. */
export function figureNamed(name: string): Component {
  const figure = figures[name];
  if (!figure) throw new Error(`no figure is called ${name}`);
  return figure;
}
