import type { Component } from 'svelte';
import BoneAndMuscle from './figures/BoneAndMuscle.svelte';
import InTheChair from './figures/InTheChair.svelte';
import JointPainPlaces from './figures/JointPainPlaces.svelte';
import PressHere from './figures/PressHere.svelte';
import TwoPatterns from './figures/TwoPatterns.svelte';
import WorkInStride from './figures/WorkInStride.svelte';

/** Figures an article can name, each drawn by us from our own data or from the work it cites. */
const figures: Readonly<Record<string, Component>> = {
  'bone-and-muscle': BoneAndMuscle,
  'in-the-chair': InTheChair,
  'joint-pain-places': JointPainPlaces,
  'press-here': PressHere,
  'two-patterns': TwoPatterns,
  'work-in-stride': WorkInStride,
};

/** The figure of that name; there being none stops the build. */
export function figureNamed(name: string): Component {
  const figure = figures[name];
  if (!figure) throw new Error(`no figure is called ${name}`);
  return figure;
}
