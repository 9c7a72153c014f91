import type { ViewName } from '@unknot/body';
import { m } from '#messages';

/** Views in the order of a walk around the body, and what they are called. */
export const viewWords: readonly { readonly name: ViewName; readonly title: string }[] = [
  { name: 'front', title: m.where_view_front() },
  { name: 'front-left', title: m.where_view_front_left() },
  { name: 'left', title: m.where_view_left() },
  { name: 'back-left', title: m.where_view_back_left() },
  { name: 'back', title: m.where_view_back() },
  { name: 'back-right', title: m.where_view_back_right() },
  { name: 'right', title: m.where_view_right() },
  { name: 'front-right', title: m.where_view_front_right() },
  { name: 'inner-left', title: m.where_view_inner_left() },
  { name: 'inner-right', title: m.where_view_inner_right() },
  { name: 'soles', title: m.where_view_soles() },
];
