/** First bytes of `rig.bin`, as Latin-1 text. */
export const rigMagic = 'UNKR';
export const rigVersion = 1;

/** Magic 4, version 1, zero 3, the body's hash 8. */
export const rigHeaderBytes = 16;

/** One stored step of a joint's coordinate, cm. */
export const rigStepCm = 0.02;

/** A cell's stored shares add up to this. */
export const weightSum = 255;
