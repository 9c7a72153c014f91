import type { StrokeSample } from '@unknot/body';
import type { Attachment } from 'svelte/attachments';

/** What a painted-on element tells of its pointer; places are CSS pixels from its top left corner. */
export interface StrokeEvents {
  readonly start: () => void;
  /** Once a frame at most, with every place since the last. */
  readonly extend: (samples: readonly StrokeSample[]) => void;
  /** `kept` is false when the browser took the pointer over, as it does for two fingers. */
  readonly end: (kept: boolean) => void;
  /** Where the pointer hovers, or undefined when it is gone. */
  readonly hover: (place: StrokeSample | undefined) => void;
}

/**
 * Turns finger, mouse and pen into strokes. One finger paints; a second one gives the gesture back
 * to the browser (`touch-action: pinch-zoom`), which then scrolls or zooms.
 */
export function pointerStrokes(events: StrokeEvents): Attachment<HTMLElement> {
  return (element) => {
    let pointer: number | undefined;
    let queue: StrokeSample[] = [];
    let frame = 0;
    let box = element.getBoundingClientRect();

    // A large screen shows the page enlarged: its box is then larger than it is for its own pixels.
    const place = (event: PointerEvent): StrokeSample => {
      const enlarged = box.width / Math.max(1, element.clientWidth);
      return {
        x: (event.clientX - box.left) / enlarged,
        y: (event.clientY - box.top) / enlarged,
      };
    };
    const flush = (): void => {
      frame = 0;
      if (queue.length === 0) return;
      const samples = queue;
      queue = [];
      events.extend(samples);
    };
    const finish = (kept: boolean): void => {
      if (pointer === undefined) return;
      cancelAnimationFrame(frame);
      flush();
      pointer = undefined;
      events.end(kept);
    };
    const listeners: {
      [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void;
    } = {
      pointerdown: (event) => {
        if (pointer !== undefined) finish(event.isPrimary);
        if (!event.isPrimary || event.button !== 0) return;
        box = element.getBoundingClientRect();
        pointer = event.pointerId;
        element.setPointerCapture(pointer);
        events.start();
        queue.push(place(event));
        flush();
      },
      pointermove: (event) => {
        if (pointer === undefined) box = element.getBoundingClientRect();
        if (event.pointerType !== 'touch' || pointer !== undefined) events.hover(place(event));
        if (event.pointerId !== pointer) return;
        for (const step of event.getCoalescedEvents()) queue.push(place(step));
        queue.push(place(event));
        frame ||= requestAnimationFrame(flush);
      },
      pointerup: (event) => {
        if (event.pointerId === pointer) finish(true);
        if (event.pointerType === 'touch') events.hover(undefined);
      },
      pointercancel: (event) => {
        if (event.pointerId === pointer) finish(false);
        events.hover(undefined);
      },
      pointerleave: () => {
        if (pointer === undefined) events.hover(undefined);
      },
    };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as EventListener);
    return () => {
      cancelAnimationFrame(frame);
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener);
    };
  };
}
